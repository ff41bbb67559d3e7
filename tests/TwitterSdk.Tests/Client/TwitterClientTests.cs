using System.Collections.Concurrent;
using System.Net;
using System.Text;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Json;
using TwitterSdk.Testing;
using TwitterSdk.V1;

namespace TwitterSdk.Tests.Client;

public sealed class TwitterClientTests
{
    [Test]
    public async Task A_derived_client_signs_for_the_other_user_and_leaves_the_first_as_it_was()
    {
        ScriptedHandler handler = Clients.Fine();
        TwitterClient first = Clients.Over(handler, options => options.Credentials = User("one"));

        await first.As(User("two")).ReadAsync();
        await first.ReadAsync();

        const string address = "https://api.x.com/1.1/things.json";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(handler.Requests.Select(request => Signature.Read(request)["oauth_token"]), Is.EqualTo(new[] { "token-two", "token-one" }));
            Assert.That(Signature.Read(handler.Requests[0])["oauth_signature"], Is.EqualTo(Signature.Of(handler.Requests[0], address, "app-secret", "secret-two")));
            Assert.That(Signature.Read(handler.Requests[1])["oauth_signature"], Is.EqualTo(Signature.Of(handler.Requests[1], address, "app-secret", "secret-one")));
        }
    }

    [Test]
    public async Task A_thousand_calls_of_fifty_users_share_few_connections()
    {
        await using StubServer server = await StubServer.StartAsync(_ => (200, "{}"));
        TwitterClient client = TwitterClient.Create(User("nobody"), options => options.BaseAddress = server.Address);
        const int atOnce = 8;

        await Parallel.ForEachAsync(Enumerable.Range(0, 1000), new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (call, _) =>
            await client.As(User(FormattableString.Invariant($"{call % 50}"))).ReadAsync());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(server.Requests, Has.Count.EqualTo(1000));
            Assert.That(server.Requests.CountBy(request => Signature.Read(request)["oauth_token"]).Select(group => group.Value), Is.EqualTo(Enumerable.Repeat(20, 50)));
            Assert.That(server.Connections, Is.LessThanOrEqualTo(2 * atOnce));
        }
    }

    [Test]
    public async Task Two_hundred_users_at_once_each_carry_their_own_token()
    {
        const int users = 200;
        using var all = new CountdownEvent(users);
        var released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var handler = new ScriptedHandler(async (request, cancellationToken) =>
        {
            if (all.Signal())
                released.SetResult();
            await released.Task.WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);
            return ScriptedHandler.Json($$"""{"token":"{{Signature.Read(request)["oauth_token"]}}","user":"{{request.QueryParameters[0].Value}}"}""");
        });
        TwitterClient client = Clients.Over(handler, options => options.Credentials = User("nobody"));

        JsonRaw[] answers = await Task.WhenAll(Enumerable.Range(0, users).Select(user => Task.Run(() =>
        {
            string name = FormattableString.Invariant($"{user}");
            return client.As(User(name)).Api()["who"].GetAsync(new ApiParameters { ["user"] = name });
        })));

        Assert.That(
            answers.Select(answer => Encoding.UTF8.GetString(answer.Utf8.Span)),
            Is.EqualTo(Enumerable.Range(0, users).Select(user => FormattableString.Invariant($$"""{"token":"token-{{user}}","user":"{{user}}"}"""))));
    }

    [Test]
    public async Task Options_of_derived_clients_add_up_and_leave_the_first_as_it_was()
    {
        ScriptedHandler handler = Clients.Fine();
        TwitterClient client = Clients.Over(handler);

        await client
            .With(options => options with { Headers = new Dictionary<string, string> { ["X-One"] = "1" } })
            .With(options => options with { Parameters = new Dictionary<string, string> { ["two"] = "2" } })
            .ReadAsync();
        await client.ReadAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(handler.Requests[0].Headers, Does.ContainKey("X-One").WithValue("1"));
            Assert.That(handler.Requests[0].Query, Is.EqualTo("two=2"));
            Assert.That(handler.Requests[1].Headers, Does.Not.ContainKey("X-One"));
            Assert.That(handler.Requests[1].Query, Is.Empty);
        }
    }

    [Test]
    public async Task A_captured_call_gives_value_status_headers_limit_body_and_request_id()
    {
        const string json = """{"id":7,"id_str":"7","screen_name":"ada"}""";
        var reset = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);
        await using StubServer server = await StubServer.StartAsync(async (_, context) =>
        {
            context.Response.Headers["x-probe"] = "seen";
            context.Response.Headers["x-transaction-id"] = "request-9";
            context.Response.Headers["x-rate-limit-limit"] = "900";
            context.Response.Headers["x-rate-limit-remaining"] = "899";
            context.Response.Headers["x-rate-limit-reset"] = FormattableString.Invariant($"{reset.ToUnixTimeSeconds()}");
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(json));
        });
        TwitterClient client = TwitterClient.Create(TwitterCredentials.App("bearer"), options => options.BaseAddress = server.Address);

        ApiResponse<User> answer = await client.CaptureAsync(twitter => twitter.V1.Users.ShowAsync(new UsersShowRequest { ScreenName = "ada" }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Value.ScreenName, Is.EqualTo("ada"));
            Assert.That(answer.Endpoint, Is.EqualTo("Users.Show"));
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(answer.Headers["X-Probe"], Is.EqualTo("seen"));
            Assert.That(answer.RequestId, Is.EqualTo("request-9"));
            Assert.That(answer.RateLimit?.Limit, Is.EqualTo(900));
            Assert.That(answer.RateLimit?.Remaining, Is.EqualTo(899));
            Assert.That(answer.RateLimit?.Reset, Is.EqualTo(reset));
            Assert.That(Encoding.UTF8.GetString(answer.Body.Span), Is.EqualTo(json));
            Assert.That(answer.Attempts, Is.EqualTo(1));
        }
    }

    [Test]
    public void A_capture_without_a_call_says_so()
    {
        TwitterClient client = Clients.Over(Clients.Fine());
        Assert.That(() => client.CaptureAsync(_ => Task.FromResult(1)), Throws.InvalidOperationException.With.Message.Contains("made no call"));
    }

    [TestCase("api", "1.1", null, "/api/1.1/accounts/42/reach.json")]
    [TestCase("ads-api", "12", null, "/ads-api/12/accounts/42/reach")]
    [TestCase("ads-api", "12", ".xml", "/ads-api/12/accounts/42/reach.xml")]
    [TestCase("api", "", null, "/api/accounts/42/reach")]
    public async Task Any_path_can_be_called(string host, string version, string? suffix, string expected)
    {
        ScriptedHandler handler = Clients.Fine();
        TwitterClient client = Clients.Over(handler, options => options.BaseAddress = "http://here/{host}");

        await client.Api(host, version, suffix)["accounts"][42]["reach"].GetAsync();

        Assert.That(handler.Requests.Single().Path, Is.EqualTo(expected));
    }

    [Test]
    public async Task Any_path_can_be_called_at_another_address()
    {
        await using StubServer server = await StubServer.StartAsync(_ => (200, """{"from":"elsewhere"}"""));
        TwitterClient client = TwitterClient.Create(TwitterCredentials.App("bearer"), options => options.BaseAddress = "http://127.0.0.1:1");

        JsonRaw answer = await client.Api(baseAddress: server.Address)["things"].GetAsync();

        Assert.That(answer.ToElement().GetProperty("from").GetString(), Is.EqualTo("elsewhere"));
    }

    [Test]
    public void Chapters_are_made_once()
    {
        TwitterClient client = Clients.Over(Clients.Fine());
        object[] first = [client.V1, client.Media, client.V1.Users, client.V1.Statuses];
        object[] second = [client.V1, client.Media, client.V1.Users, client.V1.Statuses];
        Assert.That(first.Zip(second).All(pair => ReferenceEquals(pair.First, pair.Second)), Is.True);
    }

    [Test]
    public void Threads_that_ask_for_a_chapter_at_the_same_time_get_the_same_one()
    {
        for (int round = 0; round < 200; round++)
        {
            TwitterClient client = Clients.Over(Clients.Fine());
            var seen = new ConcurrentBag<object>();
            using var start = new Barrier(4);
            Thread[] threads = [.. Enumerable.Range(0, 4).Select(_ => new Thread(() =>
            {
                start.SignalAndWait();
                seen.Add(client.V1);
            }))];
            foreach (Thread thread in threads)
                thread.Start();
            foreach (Thread thread in threads)
                thread.Join();
            Assert.That(seen.Distinct(ReferenceEqualityComparer.Instance).Count(), Is.EqualTo(1));
        }
    }

    private static OAuth1Credentials User(string name) => new("app-key", "app-secret", $"token-{name}", $"secret-{name}");
}
