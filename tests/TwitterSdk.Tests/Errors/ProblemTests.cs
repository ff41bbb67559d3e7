using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using TwitterSdk.Configuration;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.RateLimits;
using TwitterSdk.Testing;
using TwitterSdk.Tests.Client;

namespace TwitterSdk.Tests.Errors;

/// <summary>What the vendor says is wrong becomes the exception that the spec names.</summary>
public sealed class ProblemTests
{
    private static readonly JsonElement s_errors = JsonDocument.Parse(File.ReadAllText(SpecPath())).RootElement.GetProperty("errors");

    private static IEnumerable<TestCaseData> Problems()
    {
        foreach (JsonProperty problem in s_errors.GetProperty("problems").EnumerateObject())
        {
            JsonElement error = problem.Value.ValueKind == JsonValueKind.String
                ? s_errors.GetProperty("codes").EnumerateObject().Select(code => code.Value).Single(code => code.GetProperty("name").GetString() == problem.Value.GetString())
                : problem.Value;
            string status = error.GetProperty("status").GetInt32().ToString(CultureInfo.InvariantCulture);
            string parent = s_errors.GetProperty("statuses").GetProperty(status).GetProperty("name").GetString()!;
            foreach (string host in new[] { "https://api.x.com/2/problems/", "https://api.twitter.com/2/problems/", "" })
                yield return new TestCaseData(host + problem.Name, int.Parse(status, CultureInfo.InvariantCulture), error.GetProperty("name").GetString(), parent);
        }
    }

    [TestCaseSource(nameof(Problems))]
    public async Task A_problem_is_thrown_as_its_own_exception_under_that_of_its_status(string type, int status, string name, string parent)
    {
        await using StubServer server = await StubServer.StartAsync((_, context) => WriteAsync(context, status, $$"""{"type":"{{type}}","title":"T","detail":"D"}"""));
        TwitterClient client = To(server);

        ApiException refusal = await RefusedAsync(client);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refusal.GetType().FullName, Is.EqualTo($"TwitterSdk.{name}Exception"));
            Assert.That(refusal.GetType().BaseType!.Name, Is.EqualTo(parent + "Exception"));
            Assert.That((refusal.Problem!.Type, refusal.Problem.Title, refusal.Problem.Detail), Is.EqualTo((type, "T", "D")));
        }
    }

    [TestCase("""{"type":"https://api.x.com/2/problems/brand-new","title":"T"}""", 403, typeof(HTTPForbiddenException))]
    [TestCase("""{"type":"about:blank","title":"Unauthorized","status":401}""", 401, typeof(HTTPUnauthorizedException))]
    [TestCase("""{"title":"CreditsDepleted","type":"https://api.x.com/2/problems/new","detail":"none left"}""", 402, typeof(CreditsDepletedException))]
    [TestCase("""{"code":13,"message":"x"}""", 404, typeof(NoLocationAssociatedToIPException))]
    [TestCase("""{"errors":[{"code":453,"message":"level"}]}""", 403, typeof(AccessLevelTooLowException))]
    [TestCase("""{"errors":[{"message":"bad","parameters":{"id":["x"]}}],"title":"Invalid Request","detail":"D","type":"https://api.x.com/2/problems/invalid-request"}""", 400, typeof(InvalidRequestException))]
    [TestCase("""{"error":"invalid_grant","error_description":"no"}""", 400, typeof(HTTPBadRequestException))]
    [TestCase("<html><title>Over capacity</title></html>", 503, typeof(HTTPServiceUnavailableException))]
    [TestCase("", 418, typeof(TwitterException))]
    public async Task Any_body_leads_to_an_exception(string body, int status, Type expected)
    {
        TwitterClient client = Clients.Over(new ScriptedHandler(_ => ScriptedHandler.Json(body, (System.Net.HttpStatusCode)status)), NoWaits);

        Assert.That((await RefusedAsync(client)).GetType(), Is.EqualTo(expected));
    }

    [TestCase("""{"title":"Too Many Requests","type":"about:blank","status":429,"detail":"Too Many Requests"}""", typeof(RateLimitExceededException), ApiErrorKind.RateLimit)]
    [TestCase("""{"errors":[{"code":88,"message":"Rate limit exceeded"}]}""", typeof(RateLimitExceededException), ApiErrorKind.RateLimit)]
    [TestCase("""{"type":"https://api.x.com/2/problems/rate-limit-exceeded"}""", typeof(RateLimitExceededException), ApiErrorKind.RateLimit)]
    [TestCase("", typeof(RateLimitExceededException), ApiErrorKind.RateLimit)]
    [TestCase("Too Many Requests", typeof(RateLimitExceededException), ApiErrorKind.RateLimit)]
    [TestCase("""{"type":"https://api.twitter.com/2/problems/usage-capped","title":"UsageCapExceeded","period":"Monthly","scope":"Product"}""", typeof(UsageCappedException), ApiErrorKind.UsageCap)]
    [TestCase("""{"title":"UsageCapExceeded","detail":"Usage cap exceeded: Monthly product cap"}""", typeof(UsageCappedException), ApiErrorKind.UsageCap)]
    [TestCase("""{"type":"https://api.x.com/2/problems/streaming-connection","connection_issue":"TooManyConnections"}""", typeof(StreamingConnectionException), ApiErrorKind.Other)]
    public async Task Status_429_means_a_window_unless_the_body_says_otherwise(string body, Type expected, ApiErrorKind kind)
    {
        TwitterClient client = Clients.Over(new ScriptedHandler(_ => ScriptedHandler.Json(body, System.Net.HttpStatusCode.TooManyRequests)), NoWaits);

        ApiException refusal = await RefusedAsync(client);

        Assert.That((refusal.GetType(), refusal.Kind), Is.EqualTo((expected, kind)));
    }

    [Test]
    public async Task A_used_up_allowance_is_not_waited_for()
    {
        var clock = new FakeClock();
        var handler = new ScriptedHandler(_ => Clients.Window(
            ScriptedHandler.Json("""{"type":"https://api.x.com/2/problems/usage-capped","period":"Monthly","scope":"Account"}""", System.Net.HttpStatusCode.TooManyRequests),
            0,
            clock.GetUtcNow().AddMinutes(15)));
        TwitterClient client = Clients.Over(handler, options => options.Clock = clock);

        ApiException refusal = await RefusedAsync(client);

        Assert.That((refusal.Problem!.Period, refusal.Problem.Scope), Is.EqualTo(("Monthly", "Account")));
        Assert.That(handler.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task All_members_of_a_problem_are_told()
    {
        const string body = """
            {"type":"https://api.x.com/2/problems/client-forbidden","title":"T","detail":"D","status":403,"parameter":"ids","value":7,"resource_id":"1","resource_type":"tweet",
             "section":"data","field":"f","reason":"client-not-enrolled","period":"Daily","scope":"Product","connection_issue":"TooManyConnections","disconnect_type":"SlowReader",
             "registration_url":"https://developer.x.com/","required_enrollment":"Standard","errors":[{"message":"M","parameters":{"ids":["a","b"],"x":"y"}}]}
            """;
        TwitterClient client = Clients.Over(new ScriptedHandler(_ => ScriptedHandler.Json(body, System.Net.HttpStatusCode.Forbidden)));

        var refusal = (ClientForbiddenException)await RefusedAsync(client);

        ApiProblemDetail detail = refusal.Problem!.Errors.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refusal.Problem with { Errors = [] }, Is.EqualTo(new ApiProblem
            {
                Type = "https://api.x.com/2/problems/client-forbidden", Name = "client-forbidden", Title = "T", Detail = "D", Status = 403, Parameter = "ids", Value = "7", ResourceId = "1",
                ResourceType = "tweet", Section = "data", Field = "f", Reason = "client-not-enrolled", Period = "Daily", Scope = "Product", ConnectionIssue = "TooManyConnections",
                DisconnectType = "SlowReader", RegistrationUrl = "https://developer.x.com/", RequiredEnrollment = "Standard",
            }));
            Assert.That((detail.Message, string.Join(',', detail.Parameters["ids"]), detail.Parameters["x"][0]), Is.EqualTo(("M", "a,b", "y")));
            Assert.That(refusal.Failure.Body.Length, Is.EqualTo(System.Text.Encoding.UTF8.GetByteCount(body)));
        }
    }

    [Test]
    public async Task A_missing_scope_is_told_by_the_header_too()
    {
        HttpResponseMessage Answer()
        {
            HttpResponseMessage answer = ScriptedHandler.Json("""{"title":"Forbidden","type":"about:blank"}""", System.Net.HttpStatusCode.Forbidden);
            answer.Headers.TryAddWithoutValidation("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"tweet.write\"");
            return answer;
        }

        TwitterClient client = Clients.Over(new ScriptedHandler(_ => Answer()));

        Assert.That(await RefusedAsync(client), Is.TypeOf<MissingScopeException>().And.Message.Contains("sign in again"));
    }

    [Test]
    public async Task A_problem_that_repeats_the_token_does_not_tell_it()
    {
        const string secret = "canary-bearer-4711";
        const string body = $$$"""{"type":"https://api.x.com/2/problems/{{{secret}}}","title":"{{{secret}}}","detail":"{{{secret}}}","value":"{{{secret}}}","errors":[{"message":"{{{secret}}}","parameters":{"{{{secret}}}":["{{{secret}}}"]}}]}""";
        TwitterClient client = Clients.Over(new ScriptedHandler(_ => ScriptedHandler.Json(body, System.Net.HttpStatusCode.BadRequest)), options => options.BearerToken = secret);

        ApiException refusal = await RefusedAsync(client);

        ApiProblemDetail detail = refusal.Problem!.Errors.Single();
        Assert.That($"{refusal} {refusal.Problem} {detail.Message} {string.Join(' ', detail.Parameters.Keys)} {string.Join(' ', detail.Parameters.Values.SelectMany(values => values))}",
            Does.Contain("***").And.Not.Contain("4711"));
    }

    private static void NoWaits(TwitterClientOptions options)
    {
        options.RateLimits.Policy = RateLimitPolicy.Throw;
        options.Retry.Enabled = false;
    }

    private static TwitterClient To(StubServer server) => TwitterClient.Create(TwitterCredentials.App("app-bearer"), options =>
    {
        options.BaseAddress = server.Address;
        NoWaits(options);
    });

    private static Task WriteAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/problem+json";
        return context.Response.WriteAsync(body);
    }

    private static async Task<ApiException> RefusedAsync(ITwitterClient client)
    {
        try
        {
            await client.ReadAsync();
        }
        catch (ApiException refusal)
        {
            return refusal;
        }

        throw new AssertionException("The call was not refused.");
    }

    private static string SpecPath()
    {
        DirectoryInfo? folder = new(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TwitterSdk.sln")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "specs", "twitter", "errors.json");
    }
}
