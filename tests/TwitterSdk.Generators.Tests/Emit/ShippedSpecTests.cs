namespace TwitterSdk.Generators.Tests.Emit;

/// <summary>Specs of a project's own that name the types of a package: its specs come along to be looked up in, its code is there already.</summary>
public sealed class ShippedSpecTests
{
    private static readonly GeneratorRun s_sdk = new(
        [
            ("sdk/types.json", """
                {
                  "scope": "Sdk.V2",
                  "types": {
                    "Tweet": { "fields": { "id": "TweetId", "text": "string", "kind": "TweetKind?", "side": "Side?" } },
                    "TweetPage": { "fields": { "data": "Tweet[]?", "meta": "PageMeta?" } },
                    "PageMeta": { "fields": { "next_token": "string?" } },
                    "TweetKind": ["reply", "quote"],
                    "Side": { "enum": ["left", "right"], "closed": true }
                  },
                  "groups": { "tweet_page": { "max_results": "int? 5..100", "pagination_token": "string?", "kinds": "TweetKind[]?" } }
                }
                """),
            ("sdk/ids.json", """{ "scope": "Sdk", "types": { "TweetId": { "id": "long" } } }"""),
            ("sdk/users.json", """{ "client": "Sdk.V2.Users", "auth": "user", "endpoints": { "List": { "http": "GET 2/users", "use": "tweet_page", "returns": "TweetPage" } } }"""),
        ],
        "#pragma warning disable CS1591\nnamespace Sdk.V2 { public partial interface ISdkV2Client; public sealed partial class SdkV2Client(global::TwitterSdk.Core.Http.ApiConnection api) { private readonly global::TwitterSdk.Core.Http.ApiConnection _api = api; } }",
        "Sdk");

    private const string Own = """
        {
          "client": "Ads.Reports",
          "uses": "Sdk.V2",
          "auth": "user",
          "endpoints": {
            "Get": { "http": "GET 12/reports/{tweet_id}", "path": { "tweet_id": "TweetId" }, "query": { "side": "Side?", "kinds": "TweetKind[]?" }, "returns": "Report" },
            "List": { "http": "GET 12/reports", "use": "tweet_page", "paging": { "style": "token", "items": "data", "next": "meta.next_token", "send": "pagination_token", "size": "max_results" }, "returns": "TweetPage" }
          },
          "types": { "Report": { "fields": { "tweets": "Tweet[]", "by_id": "map<Tweet>?", "best": "TweetId?", "kind": "TweetKind", "side": "Side?" } } }
        }
        """;

    [Test]
    public void The_sdk_itself_compiles() => Assert.That((s_sdk.Problems, s_sdk.Compile()), Is.EqualTo((Array.Empty<object>(), Array.Empty<object>())));

    [Test]
    public void A_spec_of_ones_own_uses_shipped_types_and_groups_through_what_is_public()
    {
        var run = new GeneratorRun([("own/reports.json", Own)], rootNamespace: "Shop", uses: s_sdk);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Problems, Is.Empty);
            Assert.That(run.Code.Keys, Is.EqualTo(new[] { "Ads.Reports.g.cs" }));
            Assert.That(run.Compile(), Is.Empty);
        }
    }

    [Test]
    public void A_type_of_ones_own_hides_a_shipped_one_of_the_same_name()
    {
        string own = Own.Replace("\"types\": {", "\"types\": { \"Side\": [\"front\", \"back\"],", StringComparison.Ordinal);
        var run = new GeneratorRun([("own/reports.json", own)], rootNamespace: "Shop", uses: s_sdk);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Compile(), Is.Empty);
            Assert.That(run.Code.Values.Single(), Does.Contain("struct Side").And.Not.Contain("using Side ="));
        }
    }

    [Test]
    public void Without_uses_a_shipped_type_is_unknown_and_the_cure_is_told()
    {
        var run = new GeneratorRun([("own/reports.json", Own.Replace("\"uses\": \"Sdk.V2\",", "", StringComparison.Ordinal))], rootNamespace: "Shop", uses: s_sdk);
        Assert.That(run.Problems.Select(problem => problem.GetMessage()), Has.Some.EqualTo(
            "No type is called 'Tweet'. Declare it under 'types', here or in a file with the same scope, or name its scope in 'uses'."));
    }

    [Test]
    public void What_is_wrong_with_a_shipped_spec_is_not_told_in_the_projects_that_use_it()
    {
        var broken = new GeneratorRun([("sdk/types.json", """{ "scope": "Sdk.V2", "types": { "Tweet": { "fields": { "a": "Nobody" } } }, "groups": { "unused": { "a": "int?" } }, "future": 1 }""")], rootNamespace: "Sdk");
        Assert.That(broken.Problems, Is.Not.Empty);
        var run = new GeneratorRun([("own/a.json", """{ "scope": "Ads.Own", "uses": "Sdk.V2", "types": { "A": { "fields": { "tweet": "Tweet" } } } }""")], rootNamespace: "Shop", uses: broken);
        Assert.That(run.Problems, Is.Empty);
    }
}
