using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Tests.Parsing;

public sealed class EndpointTests
{
    [Test]
    public void The_http_line_says_verb_host_path_and_placeholders()
    {
        EndpointSpec endpoint = SpecTexts.Endpoint("""
            "http": "POST upload:1.1/media/{id}/{kind}.json", "path": { "id": "long", "kind": "string" }, "returns": "none"
            """);

        Assert.Multiple(() =>
        {
            Assert.That((endpoint.Method, endpoint.Host, endpoint.Path), Is.EqualTo(("POST", "upload", "1.1/media/{id}/{kind}.json")));
            Assert.That(endpoint.Placeholders.Select(placeholder => placeholder.Name), Is.EqualTo(new[] { "id", "kind" }));
            Assert.That(endpoint.Placeholders[0].Range.Length, Is.EqualTo("{id}".Length));
        });
    }

    [Test]
    public void A_colon_behind_a_slash_names_no_host()
    {
        EndpointSpec endpoint = SpecTexts.Endpoint("""
            "http": "GET 1.1/tweets/{env}:all.json", "path": { "env": "string" }, "returns": "none"
            """);

        Assert.That((endpoint.Host, endpoint.Path), Is.EqualTo(("api", "1.1/tweets/{env}:all.json")));
    }

    [Test]
    public void Host_and_auth_of_the_file_are_for_endpoints_that_say_none()
    {
        SpecFile file = SpecTexts.File("""
            {
              "client": "Twitter.V1.Media", "host": "upload", "auth": "user",
              "endpoints": {
                "A": { "http": "GET a.json", "returns": "none" },
                "B": { "http": "GET api:b.json", "auth": "none", "returns": "none" }
              }
            }
            """);

        Assert.Multiple(() =>
        {
            Assert.That((file.Endpoints[0].Host, file.Endpoints[0].Auth[0].Scheme), Is.EqualTo(("upload", AuthScheme.User)));
            Assert.That((file.Endpoints[1].Host, file.Endpoints[1].Auth[0].Scheme), Is.EqualTo(("api", AuthScheme.None)));
        });
    }

    [Test]
    public void Auth_schemes_keep_their_order_and_scopes()
    {
        EndpointSpec endpoint = SpecTexts.Endpoint("""
            "http": "GET a.json", "auth": "app | oauth2 tweet.read users.read | user | consumer | basic", "returns": "none"
            """);

        Assert.Multiple(() =>
        {
            Assert.That(
                endpoint.Auth.Select(auth => auth.Scheme),
                Is.EqualTo(new[] { AuthScheme.App, AuthScheme.OAuth2, AuthScheme.User, AuthScheme.Consumer, AuthScheme.Basic }));
            Assert.That(endpoint.Auth[1].Scopes, Is.EqualTo(new[] { "tweet.read", "users.read" }));
        });
    }

    [TestCase("user 900/15m", "User", 900, 900, null)]
    [TestCase("app 1/30s", "App", 1, 30, null)]
    [TestCase("user 300/3h posts", "User", 300, 10800, "posts")]
    [TestCase("user 1000/1d", "User", 1000, 86400, null)]
    public void A_limit_says_scheme_calls_seconds_and_bucket(string text, string scheme, int calls, int seconds, string? bucket)
    {
        LimitSpec limit = SpecTexts.Endpoint($$"""
            "http": "GET a.json", "limits": "{{text}}", "returns": "none"
            """).Limits[0];

        Assert.That((limit.Scheme.ToString(), limit.Calls, limit.Seconds, limit.Bucket), Is.EqualTo((scheme, calls, seconds, bucket)));
    }

    [Test]
    public void Parameters_keep_the_order_of_the_text_and_say_where_they_travel()
    {
        EndpointSpec endpoint = SpecTexts.Endpoint("""
            "http": "POST a/{id}.json", "json": { "event.text": "string" }, "header": { "X-B": "int?" },
            "path": { "id": "long" }, "query": { "media[]": { "type": "int?", "doc": "Which.", "name": "Other" } }, "returns": "none"
            """);

        Assert.Multiple(() =>
        {
            Assert.That(
                endpoint.Parameters.Select(parameter => $"{parameter.Location} {parameter.WireName} {parameter.Name}"),
                Is.EqualTo(new[] { "Json event.text Text", "Header X-B XB", "Path id Id", "Query media[] Other" }));
            Assert.That(endpoint.Parameters[3].Doc, Is.EqualTo("Which."));
        });
    }

    [Test]
    public void Groups_beside_a_multipart_body_travel_in_the_query()
    {
        SpecFile file = SpecTexts.File("""
            {
              "client": "Twitter.V1.Media", "auth": "user", "groups": { "options": { "skip_status": "bool?" } },
              "endpoints": {
                "A": { "http": "POST a.json", "multipart": { "image": "bytes" }, "use": "options", "returns": "none" },
                "B": { "http": "POST a.json", "body": "bytes", "use": "options", "returns": "none" },
                "C": { "http": "PUT a.json", "use": "options", "returns": "none" },
                "D": { "http": "DELETE a.json", "use": "options", "returns": "none" }
              }
            }
            """);

        Assert.That(
            file.Endpoints.Select(endpoint => endpoint.Parameters[endpoint.Parameters.Count - 1].Location),
            Is.EqualTo(new[] { ParameterLocation.Query, ParameterLocation.Query, ParameterLocation.Form, ParameterLocation.Query }));
    }

    [Test]
    public void Choices_say_which_parameters_belong_together()
    {
        EndpointSpec endpoint = SpecTexts.Endpoint("""
            "http": "GET a.json", "query": { "a": "int?", "b": "int?", "c": "int?" }, "returns": "none",
            "one_of": ["a | b + c"], "at_most_one": ["a | b"], "at_least_one": ["b | c"], "all_or_none": ["a + b + c"]
            """);

        Assert.Multiple(() =>
        {
            Assert.That(endpoint.Choices.Select(choice => choice.Rule), Is.EqualTo(new[] { ChoiceRule.OneOf, ChoiceRule.AtMostOne, ChoiceRule.AtLeastOne, ChoiceRule.AllOrNone }));
            Assert.That(endpoint.Choices[0].Alternatives.Select(names => string.Join("+", names)), Is.EqualTo(new[] { "a", "b+c" }));
            Assert.That(endpoint.Choices[3].Alternatives.Select(names => string.Join("+", names)), Is.EqualTo(new[] { "a+b+c" }));
        });
    }

    [TestCase("none", "None", null)]
    [TestCase("text", "Text", null)]
    [TestCase("bytes", "Bytes", null)]
    [TestCase("redirect", "Redirect", null)]
    [TestCase("page", "Page", null)]
    [TestCase("json", "Json", "Json")]
    [TestCase("Tweet[]", "Json", "List")]
    [TestCase("map<Tweet?>", "Json", "Map")]
    [TestCase("form Token", "Form", "Named")]
    [TestCase("stream Message", "Stream", "Named")]
    public void An_answer_has_a_kind_and_perhaps_a_type(string text, string kind, string? type)
    {
        ReturnSpec returns = SpecTexts.Endpoint($$"""
            "http": "GET a.json", "returns": "{{text}}"
            """).Returns;

        Assert.That((returns.Kind.ToString(), returns.Type?.Kind.ToString()), Is.EqualTo((kind, type)));
    }

    [TestCase("\"retired\": \"2018, use DirectMessages.NewEvent\"", true, 2018, "use DirectMessages.NewEvent")]
    [TestCase("\"retired\": \"2018\"", true, 2018, null)]
    [TestCase("\"deprecated\": \"use Show, please\"", false, null, "use Show, please")]
    public void A_lifecycle_says_year_and_advice(string member, bool retired, int? year, string? advice)
    {
        LifecycleSpec? lifecycle = SpecTexts.Endpoint($$"""
            "http": "GET a.json", "returns": "none", {{member}}
            """).Lifecycle;

        Assert.That((lifecycle!.Retired, lifecycle.Year, lifecycle.Advice), Is.EqualTo((retired, year, advice)));
    }

    [Test]
    public void The_small_members_are_read()
    {
        EndpointSpec endpoint = SpecTexts.Endpoint("""
            "doc": "Filters.", "docs": "https://example.com/", "http": "POST a.json", "safe": true, "success": [202, 200],
            "keep_alive": "90s", "cost": "pro", "body": "Tweet", "returns": "stream Tweet"
            """);

        Assert.Multiple(() =>
        {
            Assert.That((endpoint.Doc, endpoint.DocsUrl, endpoint.Cost), Is.EqualTo(("Filters.", "https://example.com/", "pro")));
            Assert.That(endpoint.Safe, Is.True);
            Assert.That(endpoint.Success, Is.EqualTo(new[] { 202, 200 }));
            Assert.That(endpoint.KeepAliveSeconds, Is.EqualTo(90));
            Assert.That(endpoint.Body!.Name, Is.EqualTo("Tweet"));
        });
    }

    [TestCase("GET", true)]
    [TestCase("HEAD", true)]
    [TestCase("POST", false)]
    [TestCase("DELETE", false)]
    public void Reading_is_safe_without_saying_so(string verb, bool safe)
    {
        Assert.That(SpecTexts.Endpoint($"\"http\": \"{verb} a.json\", \"returns\": \"none\"").Safe, Is.EqualTo(safe));
    }
}
