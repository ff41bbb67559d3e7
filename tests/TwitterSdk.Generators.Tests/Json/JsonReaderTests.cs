using TwitterSdk.Generators.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Tests.Json;

public sealed class JsonReaderTests
{
    [Test]
    public void Members_keep_their_order_and_know_their_place()
    {
        const string Text = "{ \"b\": [1, -2.5e3], \"a\": { \"c\": true, \"d\": null } }";
        var root = (JsonObject)Read(Text)!;

        Assert.Multiple(() =>
        {
            Assert.That(root.Members.Select(member => member.Name.Value), Is.EqualTo(new[] { "b", "a" }));
            Assert.That(At(Text, root.Range), Is.EqualTo(Text));
            Assert.That(At(Text, root.Members[0].Name.Range), Is.EqualTo("\"b\""));
            Assert.That(((JsonArray)root.Members[0].Value).Items.Select(item => At(Text, item.Range)), Is.EqualTo(new[] { "1", "-2.5e3" }));
            Assert.That(((JsonWord)((JsonObject)root.Find("a")!.Value).Find("c")!.Value).Value, Is.True);
            Assert.That(((JsonWord)((JsonObject)root.Find("a")!.Value).Find("d")!.Value).Value, Is.Null);
        });
    }

    [Test]
    public void Parts_of_an_escaped_text_are_found_where_they_stand()
    {
        const string Text = """["a\"\u0041\n\/b c"]""";
        var text = (JsonText)((JsonArray)Read(Text)!).Items[0];

        Assert.Multiple(() =>
        {
            Assert.That(text.Value, Is.EqualTo("a\"A\n/b c"));
            Assert.That(At(Text, text.Place(1, 2)), Is.EqualTo("""\"\u0041"""));
            Assert.That(At(Text, text.Place(5, 1)), Is.EqualTo("b"));
            Assert.That(At(Text, text.Place(0, text.Value.Length)), Is.EqualTo("""a\"\u0041\n\/b c"""));
        });
    }

    [Test]
    public void A_mark_before_the_text_is_walked_over()
    {
        Assert.That(Read("\uFEFF{}"), Is.InstanceOf<JsonObject>());
    }

    [Test]
    public void Of_members_with_one_name_the_first_counts()
    {
        var problems = new ProblemList("a.json");
        var root = (JsonObject)JsonReader.Read("{ \"a\": 1, \"a\": 2 }", problems)!;

        Assert.That(((JsonNumber)root.Find("a")!.Value).AsInt32, Is.EqualTo(1));
        Assert.That(problems.Count, Is.EqualTo(1));
    }

    [Test]
    public void Reading_goes_on_after_what_can_be_skipped()
    {
        var problems = new ProblemList("a.json");
        JsonNode? root = JsonReader.Read("// a\n{ \"a\": [1,], /* b */ \"b\": 01\n \"c\": 3, } # c", problems);

        Assert.That(((JsonObject)root!).Members, Has.Count.EqualTo(3));
        Assert.That(
            problems.ToEquatable().Select(problem => problem.Id),
            Is.EqualTo(new[] { "TSDK002", "TSDK003", "TSDK002", "TSDK007", "TSDK004", "TSDK003", "TSDK002" }));
    }

    [TestCase("1", 1)]
    [TestCase("-12", -12)]
    [TestCase("1.5", null)]
    [TestCase("99999999999", null)]
    public void Only_a_whole_number_that_fits_is_an_integer(string text, int? number)
    {
        Assert.That(((JsonNumber)Read(text)!).AsInt32, Is.EqualTo(number));
    }

    [TestCase("1.")]
    [TestCase("-")]
    [TestCase("1e")]
    [TestCase("1e+")]
    [TestCase("1.5.2")]
    [TestCase("00")]
    [TestCase("1x")]
    public void A_number_that_JSON_does_not_know_is_told(string text)
    {
        var problems = new ProblemList("a.json");
        JsonReader.Read(text, problems);

        Assert.That(problems.ToEquatable().Single().Id, Is.EqualTo("TSDK007"));
    }

    [Test]
    public void Brackets_without_number_do_not_use_up_the_stack()
    {
        var problems = new ProblemList("a.json");

        Assert.That(JsonReader.Read(new string('[', 1_000_000), problems), Is.Null);
        Assert.That(problems.ToEquatable().Single().Id, Is.EqualTo("TSDK009"));
    }

    private static JsonNode? Read(string text)
    {
        var problems = new ProblemList("a.json");
        JsonNode? root = JsonReader.Read(text, problems);
        Assert.That(problems.Count, Is.Zero);
        return root;
    }

    private static string At(string text, TextRange range) => text.Substring(range.Start, range.Length);
}
