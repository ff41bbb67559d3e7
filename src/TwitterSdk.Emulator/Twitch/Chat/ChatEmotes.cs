using System.Globalization;

namespace TwitterSdk.Emulator.Twitch.Chat;

/// <summary>Emotes that everybody has, and where they stand in a text.</summary>
internal static class ChatEmotes
{
    private const string ActionStart = "\u0001ACTION ";

    private static readonly Dictionary<string, string> s_ids = new(StringComparer.Ordinal)
    {
        [":)"] = "1", ["<3"] = "9", ["Kappa"] = "25", ["DansGame"] = "33", ["Kreygasm"] = "41", ["BibleThump"] = "86", ["4Head"] = "354",
        ["Keepo"] = "1902", ["HeyGuys"] = "30259", ["LUL"] = "425618", ["PogChamp"] = "305954156",
    };

    /// <summary>Each with its word and its id.</summary>
    public static IReadOnlyDictionary<string, string> All => s_ids;

    /// <summary>Whether a text has nothing but emotes.</summary>
    public static bool IsAll(string text) => Array.TrueForAll(text.Split(' ', StringSplitOptions.RemoveEmptyEntries), s_ids.ContainsKey);

    /// <summary>The value of the <c>emotes</c> tag: positions count code points, from behind the word that makes an action.</summary>
    public static string Tag(string text)
    {
        var places = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        string plain = text.StartsWith(ActionStart, StringComparison.Ordinal) ? text[ActionStart.Length..].TrimEnd('\u0001') : text;
        int at = 0;
        foreach (string word in plain.Split(' '))
        {
            int length = word.EnumerateRunes().Count();
            if (s_ids.TryGetValue(word, out string? id))
            {
                if (!places.TryGetValue(id, out List<string>? found))
                    places.Add(id, found = []);
                found.Add(string.Create(CultureInfo.InvariantCulture, $"{at}-{at + length - 1}"));
            }

            at += length + 1;
        }

        return string.Join('/', places.Select(place => $"{place.Key}:{string.Join(',', place.Value)}"));
    }
}
