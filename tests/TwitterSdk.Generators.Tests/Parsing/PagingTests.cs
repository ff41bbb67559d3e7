using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Tests.Parsing;

public sealed class PagingTests
{
    [TestCase("cursor users", "Cursor users cursor next_cursor  ")]
    [TestCase("max_id", "MaxId  max_id   ")]
    [TestCase("token data", "Token data pagination_token meta.next_token  ")]
    [TestCase("page statuses", "Page statuses page   ")]
    [TestCase("offset follows", "Offset follows offset   ")]
    [TestCase("position response.timeline", "Position response.timeline max_position response.position.min_position  response.position.was_truncated")]
    [TestCase("link follows", "Link follows  _links.next  ")]
    public void A_style_brings_its_own_names(string text, string expected)
    {
        Assert.That(Describe(Paging($"\"{text}\"")), Is.EqualTo(expected));
    }

    [Test]
    public void An_object_says_the_names_that_differ()
    {
        const string Text = """{ "style": "token", "items": "results", "send": "next", "next": "next", "size": "maxResults", "stop": "done" }""";

        Assert.That(Describe(Paging(Text)), Is.EqualTo("Token results next next maxResults done"));
        Assert.That(Describe(Paging("""{ "style": "cursor", "items": "users" }""")), Is.EqualTo("Cursor users cursor next_cursor  "));
    }

    private static PagingSpec Paging(string value) =>
        SpecTexts.Endpoint($"\"http\": \"GET a.json\", \"returns\": \"json\", \"paging\": {value}").Paging!;

    private static string Describe(PagingSpec paging) =>
        $"{paging.Style} {paging.Items} {paging.Send} {paging.Next} {paging.Size} {paging.Stop}";
}
