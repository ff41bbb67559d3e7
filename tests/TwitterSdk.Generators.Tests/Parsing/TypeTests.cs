using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Tests.Parsing;

public sealed class TypeTests
{
    [Test]
    public void A_record_has_fields_with_aliases_and_twins()
    {
        var record = (RecordSpec)SpecTexts.Type("""
            {
              "doc": "A Tweet.",
              "fields": {
                "created_at": "string",
                "retweet_count|repost_count|shares": "int?",
                "id&id_str": { "type": "long", "doc": "Which.", "name": "Number" },
                "user_id&user_id_str|owner": "long"
              }
            }
            """);

        Assert.Multiple(() =>
        {
            Assert.That(record.Doc, Is.EqualTo("A Tweet."));
            Assert.That(
                record.Fields.Select(field => $"{field.Name}: {field.WireName} &{field.TextTwin} |{string.Join('|', field.Aliases)}"),
                Is.EqualTo(new[]
                {
                    "CreatedAt: created_at & |", "RetweetCount: retweet_count & |repost_count|shares", "Number: id &id_str |", "UserId: user_id &user_id_str |owner",
                }));
            Assert.That(record.Fields[2].Doc, Is.EqualTo("Which."));
        });
    }

    [Test]
    public void A_list_is_an_open_enum()
    {
        var spec = (EnumSpec)SpecTexts.Type("""["retweets", "quote_tweets"]""");

        Assert.That(spec.Closed, Is.False);
        Assert.That(spec.Values.Select(value => (value.WireValue, value.Name)), Is.EqualTo(new[] { ("retweets", "Retweets"), ("quote_tweets", "QuoteTweets") }));
    }

    [Test]
    public void An_enum_may_be_closed_and_its_values_documented_and_named()
    {
        var spec = (EnumSpec)SpecTexts.Type("""
            { "doc": "What is left out.", "closed": true, "enum": { "all": "Everything.", "+": { "doc": "More.", "name": "Plus" }, "none": "" } }
            """);

        Assert.Multiple(() =>
        {
            Assert.That((spec.Doc, spec.Closed), Is.EqualTo(("What is left out.", true)));
            Assert.That(
                spec.Values.Select(value => (value.WireValue, value.Name, value.Doc)),
                Is.EqualTo(new (string, string, string?)[] { ("all", "All", "Everything."), ("+", "Plus", "More."), ("none", "None", null) }));
        });
    }

    [TestCase("snowflake", "Snowflake")]
    [TestCase("long", "Long")]
    [TestCase("string", "String")]
    public void An_id_has_a_kind(string text, string kind)
    {
        Assert.That(((IdSpec)SpecTexts.Type($$"""{ "id": "{{text}}" }""")).Kind.ToString(), Is.EqualTo(kind));
    }

    [TestCase("key", "Key", null)]
    [TestCase("value type", "Value", "type")]
    [TestCase("sibling", "Sibling", null)]
    public void A_union_says_what_decides(string text, string kind, string? discriminator)
    {
        var union = (UnionSpec)SpecTexts.Type($$"""{ "union": "{{text}}", "cases": { "delete": "StreamDelete", "limit": "StreamLimit" } }""");

        Assert.Multiple(() =>
        {
            Assert.That((union.Kind.ToString(), union.Discriminator), Is.EqualTo((kind, discriminator)));
            Assert.That(union.Cases.Select(spec => (spec.Tag, spec.Type)), Is.EqualTo(new[] { ("delete", "StreamDelete"), ("limit", "StreamLimit") }));
        });
    }

    [Test]
    public void A_wrapper_names_what_it_wraps()
    {
        Assert.That(((WrapperSpec)SpecTexts.Type("""{ "doc": "A Tweet.", "wraps": "Tweet" }""")).Wrapped, Is.EqualTo("Tweet"));
    }

    [Test]
    public void Errors_have_a_root_statuses_and_codes()
    {
        ErrorsSpec errors = SpecTexts.File("""
            {
              "scope": "Twitter",
              "errors": {
                "root": "Twitter",
                "statuses": { "403": { "name": "HTTPForbidden", "doc": "Refused.", "kind": "access" } },
                "codes": {
                  "187": { "name": "DuplicatedStatus", "status": 403, "kind": "duplicate", "doc": "Said before.", "cure": "Change the text." },
                  "327": { "name": "AlreadyRetweeted", "base": "DuplicatedStatus" }
                }
              }
            }
            """).Errors!;

        Assert.Multiple(() =>
        {
            Assert.That(errors.Root, Is.EqualTo("Twitter"));
            Assert.That((errors.Statuses[0].Code, errors.Statuses[0].Name, errors.Statuses[0].Kind), Is.EqualTo((403, "HTTPForbidden", "access")));
            Assert.That((errors.Codes[0].Code, errors.Codes[0].Status, errors.Codes[0].Kind), Is.EqualTo((187, 403, "duplicate")));
            Assert.That((errors.Codes[0].Doc, errors.Codes[0].Cure), Is.EqualTo(("Said before.", "Change the text.")));
            Assert.That((errors.Codes[1].Status, errors.Codes[1].Base), Is.EqualTo(((int?)null, "DuplicatedStatus")));
        });
    }

    [TestCase("\"client\": \"Twitter.V1.Followers\"", "Twitter", "V1", "Followers")]
    [TestCase("\"client\": \"Ads.Campaigns\"", null, "Ads", "Campaigns")]
    [TestCase("\"scope\": \"Twitter.V1\"", "Twitter", "V1", null)]
    [TestCase("\"scope\": \"Twitter\"", "Twitter", null, null)]
    public void A_file_says_where_its_names_live(string member, string? product, string? group, string? chapter)
    {
        SpecFile file = SpecTexts.File("{ " + member + " }");

        Assert.That((file.Scope.Product, file.Scope.Group, file.Chapter), Is.EqualTo((product, group, chapter)));
    }
}
