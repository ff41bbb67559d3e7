namespace TwitterSdk.Emulator.Seeding;

/// <summary>Words for people who are made up.</summary>
internal sealed class WorldText(Random random)
{
    private static readonly string[] s_topics = ["#looms", "#gardens", "#bicycles", "#bread", "#maps", "#telescopes", "#radio", "#chess"];

    private static readonly string[] s_subjects =
    [
        "The old press", "My neighbour's cat", "The night train", "A borrowed ladder", "This morning's fog", "The second prototype",
        "Our smallest telescope", "The sourdough", "A letter from 1843", "The harbour clock", "That stubborn bicycle", "The new map",
    ];

    private static readonly string[] s_verbs =
    [
        "works better than it has any right to", "needs one more screw", "taught me patience", "is louder than the rain", "came home today",
        "finally makes sense", "was worth the walk", "refuses to be photographed", "has opinions about the weather", "is three minutes late, again",
    ];

    private static readonly string[] s_answers =
    [
        "I know exactly what you mean", "Have you tried oiling it?", "Wonderful, may I come and see it?", "Mine broke in the same place",
        "That is the best news of the week", "Are you sure? I measured twice", "Please write that down somewhere", "Ha, I owe you a coffee",
    ];

    private static readonly string[] s_remarks = ["Read this twice", "This, but for umbrellas", "For everyone who asked yesterday", "Filed under good ideas"];

    private static readonly string[] s_scenes = ["A workbench in low light", "Rain on a tin roof", "A table with two cups", "A street seen from above"];

    private static readonly string[] s_things = ["Tea", "Coffee", "The early train", "The late train", "Brass", "Oak", "Left", "Right"];

    public static IReadOnlyList<(string Handle, string Name)> People { get; } =
    [
        ("ada", "Ada Lovelace"), ("babbage", "Charles Babbage"), ("grace", "Grace Moreau"), ("tomas_k", "Tomás Kovář"), ("mina_weaves", "Mina Okafor"),
        ("harbourlight", "Harbour Light"), ("jun_ito", "伊藤 純"), ("pilar", "Pilar Ríos"), ("oleksa", "Олекса Гай"), ("bread_and_ink", "Nora Lindqvist"),
        ("slow_bicycle", "Emil Brandt"), ("stargazer_82", "Priya Raman"), ("radio_hour", "The Radio Hour"), ("fen_maps", "Fen Maps"), ("chess_at_noon", "Chess at Noon"),
        ("quiet_keys", "Lou Adeyemi"), ("ropewalk", "The Ropewalk"), ("hidden_garden", "Hidden Garden"),
    ];

    public static IReadOnlyList<string> Places { get; } = ["London", "Brno", "Lagos", "Osaka", "Sevilla", "Lviv", "Uppsala"];

    public string Profile(int index) => $"{Pick(s_scenes)}. Mostly {s_topics[index % s_topics.Length]} and {Pick(s_topics)}.";

    public string Post() => $"{Pick(s_subjects)} {Pick(s_verbs)}. {Pick(s_topics)}{(random.Next(6) == 0 ? " https://example.com/notes/" + random.Next(1000, 9999) : "")}";

    public string Answer() => Pick(s_answers);

    public string Remark() => Pick(s_remarks);

    public IReadOnlyList<string> Choices()
    {
        int at = random.Next(s_things.Length / 2) * 2;
        return [s_things[at], s_things[at + 1]];
    }

    private string Pick(string[] among) => among[random.Next(among.Length)];
}
