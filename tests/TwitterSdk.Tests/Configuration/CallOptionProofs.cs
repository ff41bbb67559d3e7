using System.Net;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Http;
using TwitterSdk.Testing;
using TwitterSdk.Tests.Client;
using TwitterSdk.V1;
using TwitterSdk.V2;

namespace TwitterSdk.Tests.Configuration;

/// <summary>What each option of a call does, seen from outside.</summary>
internal static class CallOptionProofs
{
    public static Dictionary<string, Func<Task>> All { get; } = new(StringComparer.Ordinal)
    {
        [Of(nameof(ApiCallOptions.Timeout))] = async () =>
        {
            var clock = new FakeClock();
            Task call = Clients.Over(Clients.Silent(), options => options.Clock = clock)
                .With(options => options with { Timeout = TimeSpan.FromSeconds(3) }).ReadAsync();
            Assert.That(await clock.AdvanceToNextTimerAsync(), Is.EqualTo(TimeSpan.FromSeconds(3)));
            Assert.That(() => call, Throws.TypeOf<ApiTimeoutException>().With.Property(nameof(ApiTimeoutException.Whole)).True);
        },
        [Of(nameof(ApiCallOptions.Headers))] = async () =>
        {
            RecordedRequest request = await SentAsync(options => options with { Headers = new Dictionary<string, string> { ["X-Call"] = "yes" } });
            Assert.That(request.Headers, Does.ContainKey("X-Call").WithValue("yes"));
        },
        [Of(nameof(ApiCallOptions.Parameters))] = async () =>
        {
            RecordedRequest request = await SentAsync(options => options with { Parameters = new Dictionary<string, string> { ["call"] = "yes" } });
            Assert.That(request.Query, Is.EqualTo("call=yes"));
        },
        [Of(nameof(ApiCallOptions.ErrorHandlers))] = async () =>
        {
            ScriptedHandler handler = ClientOptionProofs.RefusedOnce();
            await Clients.Over(handler)
                .With(options => options with { ErrorHandlers = [new CountingErrorHandler(ErrorDecision.Retry)] }).ReadAsync();
            Assert.That(handler.Requests, Has.Count.EqualTo(2));
        },
        [Of(nameof(ApiCallOptions.Spelling))] = async () =>
        {
            ScriptedHandler handler = Clients.Fine();
            await Clients.Over(handler).With(options => options with { Spelling = 1 }).V2.Tweets.GetAsync(new(20), new() { TweetFields = [TweetField.Lang] });
            Assert.That(handler.Requests.Single().Query, Is.EqualTo("tweet.fields=lang"));
        },
        [Of(nameof(ApiCallOptions.Selections))] = async () =>
        {
            ScriptedHandler handler = Clients.Fine();
            await Clients.Over(handler).With(options => options with { Selections = ApiSelections.None.With<TweetField>([TweetField.Lang]) }).V2.Tweets.GetAsync(new(20));
            Assert.That(handler.Requests.Single().Query, Is.EqualTo("post.fields=lang"));
        },
        [Of(nameof(ApiCallOptions.SkipClientErrorHandlers))] = async () =>
        {
            var asked = new CountingErrorHandler(ErrorDecision.Retry);
            TwitterClient client = Clients.Over(ClientOptionProofs.RefusedOnce(), options => options.ErrorHandlers.Add(asked));
            Assert.That(client.With(options => options with { SkipClientErrorHandlers = true }).ReadAsync, Throws.InstanceOf<TwitterException>());
            Assert.That(asked.Asked, Is.Zero);

            TwitterClient other = Clients.Over(ClientOptionProofs.RefusedOnce(), options => options.ErrorHandlers.Add(asked));
            await other.ReadAsync();
            Assert.That(asked.Asked, Is.EqualTo(1));
        },
        [Of(nameof(ApiCallOptions.RetryUnsafe))] = async () =>
        {
            var clock = new FakeClock();
            ScriptedHandler handler = ScriptedHandler.InTurn(
                () => ScriptedHandler.Json("{}", HttpStatusCode.ServiceUnavailable),
                () => ScriptedHandler.Json("{}", HttpStatusCode.ServiceUnavailable),
                () => ScriptedHandler.Json("{}"));
            TwitterClient client = Clients.Over(handler, options => options.Follow(clock));
            Assert.That(client.WriteAsync, Throws.InstanceOf<TwitterException>());
            Assert.That(handler.Requests, Has.Count.EqualTo(1), "a POST is not sent again");
            await clock.TurnUntilDoneAsync(client.With(options => options with { RetryUnsafe = true }).WriteAsync());
            Assert.That(handler.Requests.Skip(1).Select(request => request.BodyText), Is.EqualTo(new[] { "text=hello", "text=hello" }));
        },
        [Of(nameof(ApiCallOptions.CheckParameters))] = async () =>
        {
            var handler = new ScriptedHandler(_ => ScriptedHandler.Json("{}"));
            TwitterClient client = Clients.Over(handler, ClientOptionProofs.AsUser);
            var tooMany = new FollowersListRequest { Count = 5000 };
            Assert.That(() => client.V1.Followers.ListAsync(tooMany), Throws.TypeOf<ApiArgumentException>());
            await client.With(options => options with { CheckParameters = false }).V1.Followers.ListAsync(tooMany);
            Assert.That(handler.Requests.Single().Query, Does.Contain("count=5000"));
        },
        [Of(nameof(ApiCallOptions.KeepErrorAnswers))] = async () =>
        {
            TwitterClient client = Clients.Over(new ScriptedHandler(_ => ScriptedHandler.Json("""{"errors":[{"title":"Not Found","type":"https://api.x.com/2/problems/resource-not-found"}]}""")));
            Assert.That(() => ReadAsync(client), Throws.TypeOf<ResourceNotFoundException>());
            Assert.That(await ReadAsync(client.With(options => options with { KeepErrorAnswers = true })), Is.Not.Null);

            static Task<ErrorAnswer> ReadAsync(ITwitterClient client) =>
                client.Connection.SendAsync<ErrorAnswer>(client.Connection.Begin(new ApiEndpoint { Name = "Things.Get", Method = HttpMethod.Get, Host = "api", Path = "2/things", Auth = [new(AuthScheme.App)] }), default);
        },
        [Of(nameof(ApiCallOptions.OnResponse))] = async () =>
        {
            var seen = new List<HttpStatusCode>();
            var clock = new FakeClock();
            ScriptedHandler handler = ScriptedHandler.InTurn(
                () => ScriptedHandler.Json("{}", HttpStatusCode.ServiceUnavailable),
                () => ScriptedHandler.Json("{}"));
            TwitterClient client = Clients.Over(handler, options => options.Follow(clock));
            await clock.TurnUntilDoneAsync(client.With(options => options with { OnResponse = response => seen.Add(response.Status) }).ReadAsync());
            Assert.That(seen, Is.EqualTo(new[] { HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK }));
        },
    };

    private static string Of(string property) => $"{nameof(ApiCallOptions)}.{property}";

    private static async Task<RecordedRequest> SentAsync(Func<ApiCallOptions, ApiCallOptions> change)
    {
        ScriptedHandler handler = Clients.Fine();
        await Clients.Over(handler).With(change).ReadAsync();
        return handler.Requests.Single();
    }
}
