using System.Net;
using System.Text;
using Microsoft.Extensions.Options;
using TwitterSdk.Configuration;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Json;
using TwitterSdk.Media;
using TwitterSdk.Testing;
using TwitterSdk.Tests.Client;
using TwitterSdk.V1;
using TwitterSdk.V2;

namespace TwitterSdk.Tests.Configuration;

/// <summary>What each option of a client does, seen from outside.</summary>
internal static class ClientOptionProofs
{
    public static Dictionary<string, Func<Task>> All { get; } = new(StringComparer.Ordinal)
    {
        [Of(nameof(TwitterClientOptions.ConsumerKey))] = () => ObtainsTokenAsync(),
        [Of(nameof(TwitterClientOptions.ConsumerSecret))] = () => ObtainsTokenAsync(),
        [Of(nameof(TwitterClientOptions.AccessToken))] = async () => Assert.That(Signature.Read(await SignedAsync())["oauth_token"], Is.EqualTo("token")),
        [Of(nameof(TwitterClientOptions.AccessTokenSecret))] = async () =>
        {
            RecordedRequest request = await SignedAsync();
            Assert.That(Signature.Read(request)["oauth_signature"], Is.EqualTo(Signature.Of(request, "https://api.x.com/1.1/things.json", "consumer-secret", "token-secret")));
        },
        [Of(nameof(TwitterClientOptions.BearerToken))] = async () =>
            Assert.That((await SentAsync(options => options.BearerToken = "my-bearer")).Authorization, Is.EqualTo("Bearer my-bearer")),
        [Of(nameof(TwitterClientOptions.AllowMissingCredentials))] = async () =>
        {
            Assert.That(() => TwitterClient.Create(new TwitterClientOptions()), Throws.TypeOf<OptionsValidationException>());
            Assert.That(() => TwitterClient.Create(new TwitterClientOptions { AllowMissingCredentials = true }), Throws.Nothing);
            Assert.That((await SentAsync(options => options.AllowMissingCredentials = true)).Authorization, Is.Null);
        },
        [Of(nameof(TwitterClientOptions.Credentials))] = async () =>
        {
            RecordedRequest request = await SentAsync(options =>
            {
                options.BearerToken = "loses";
                options.Credentials = TwitterCredentials.App("wins");
            });
            Assert.That(request.Authorization, Is.EqualTo("Bearer wins"));
        },
        [Of(nameof(TwitterClientOptions.BaseAddress))] = async () =>
        {
            await using StubServer server = await StubServer.StartAsync(_ => (200, "{}"));
            await TwitterClient.Create(TwitterCredentials.App("bearer"), options => options.BaseAddress = server.Address + "/at/{host}").ReadAsync();
            Assert.That(server.Requests.Single().Path, Is.EqualTo("/at/api/1.1/things.json"));
        },
        [Of(nameof(TwitterClientOptions.FieldNaming))] = async () =>
            Assert.That(await AskedAsync(options => options.FieldNaming = FieldNaming.Tweet), Is.EqualTo("tweet.fields=note_tweet")),
        [Of(nameof(TwitterClientOptions.MediaApi))] = async () =>
        {
            Assert.That(await UploadedToAsync(_ => { }), Is.EqualTo("/2/media/upload"));
            Assert.That(await UploadedToAsync(options => options.MediaApi = MediaApi.V1), Is.EqualTo("/1.1/media/upload.json"));
        },
        [Of(nameof(TwitterClientOptions.V2Defaults))] = async () =>
            Assert.That(await AskedAsync(options => options.V2Defaults.UserFields = [UserField.Verified]), Is.EqualTo("post.fields=note_post&user.fields=verified")),
        [Of(nameof(TwitterClientOptions.UserAgent))] = async () =>
        {
            Assert.That((await SentAsync(_ => { })).Headers["User-Agent"], Does.StartWith("TwitterSdk/"));
            Assert.That((await SentAsync(options => options.UserAgent = "my-app/7")).Headers["User-Agent"], Is.EqualTo("my-app/7"));
        },
        [Of(nameof(TwitterClientOptions.Headers))] = async () =>
            Assert.That((await SentAsync(options => options.Headers["X-Mine"] = "yes")).Headers, Does.ContainKey("X-Mine").WithValue("yes")),
        [Of(nameof(TwitterClientOptions.Parameters))] = async () =>
            Assert.That((await SentAsync(options => options.Parameters["mine"] = "a b")).Query, Is.EqualTo("mine=a%20b")),
        [Of(nameof(TwitterClientOptions.Timeout))] = async () =>
        {
            var clock = new FakeClock();
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using StubServer server = await StubServer.StartAsync(async (_, context) =>
            {
                reached.TrySetResult();
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
            });
            TwitterClient client = TwitterClient.Create(TwitterCredentials.App("bearer"), options =>
            {
                options.BaseAddress = server.Address;
                options.Timeout = TimeSpan.FromSeconds(7);
                options.Retry.Enabled = false;
                options.Clock = clock;
            });
            Task call = client.ReadAsync();
            await reached.Task.WaitAsync(Eventually.Patience);
            Assert.That(await clock.AdvanceToNextTimerAsync(), Is.EqualTo(TimeSpan.FromSeconds(7)));
            Assert.That(() => call, Throws.TypeOf<ApiTimeoutException>());
        },
        [Of(nameof(TwitterClientOptions.Compression))] = async () =>
        {
            await using StubServer server = await StubServer.StartAsync(_ => (200, "{}"));
            foreach (bool compression in new[] { true, false })
            {
                await TwitterClient.Create(TwitterCredentials.App("bearer"), options =>
                {
                    options.BaseAddress = server.Address;
                    options.Compression = compression;
                }).ReadAsync();
            }

            Assert.That(server.Requests[0].Headers["Accept-Encoding"], Does.Contain("gzip"));
            Assert.That(server.Requests[1].Headers, Does.Not.ContainKey("Accept-Encoding"));
        },
        [Of(nameof(TwitterClientOptions.Proxy))] = async () =>
        {
            await using StubServer proxy = await StubServer.StartAsync(_ => (200, "{}"));
            await TwitterClient.Create(TwitterCredentials.App("bearer"), options =>
            {
                options.BaseAddress = "http://{host}.twitter.invalid";
                options.Proxy = new Uri(proxy.Address);
            }).ReadAsync();
            Assert.That(proxy.Requests.Single().Path, Is.EqualTo("http://api.twitter.invalid/1.1/things.json"));
        },
        [Of(nameof(TwitterClientOptions.MaxResponseBytes))] = async () =>
        {
            var handler = new ScriptedHandler(_ => ScriptedHandler.Json($"\"{new string('x', 3000)}\""));
            Assert.That(() => Clients.Over(handler, options => options.MaxResponseBytes = 2000).ReadAsync(), Throws.TypeOf<ApiDecodeException>());
            await Clients.Over(handler).ReadAsync();
        },
        [Of(nameof(TwitterClientOptions.CheckParameters))] = async () =>
        {
            var handler = new ScriptedHandler(_ => ScriptedHandler.Json("{}"));
            var tooMany = new FollowersListRequest { Count = 5000 };
            Assert.That(() => Clients.Over(handler, AsUser).V1.Followers.ListAsync(tooMany), Throws.TypeOf<ApiArgumentException>());
            Assert.That(handler.Requests, Is.Empty);
            await Clients.Over(handler, options =>
            {
                AsUser(options);
                options.CheckParameters = false;
            }).V1.Followers.ListAsync(tooMany);
            Assert.That(handler.Requests.Single().Query, Does.Contain("count=5000"));
        },
        [Of(nameof(TwitterClientOptions.Retry))] = () => RetryOptionProofs.All["ClientRetryOptions.MaxRetries"](),
        [Of(nameof(TwitterClientOptions.RateLimits))] = () => RetryOptionProofs.All["ClientRateLimitOptions.Policy"](),
        [Of(nameof(TwitterClientOptions.ErrorHandlers))] = async () =>
        {
            ScriptedHandler handler = RefusedOnce();
            await Clients.Over(handler, options => options.ErrorHandlers.Add(new CountingErrorHandler(ErrorDecision.Retry))).ReadAsync();
            Assert.That(handler.Requests, Has.Count.EqualTo(2));
        },
        [Of(nameof(TwitterClientOptions.OnMismatch))] = async () =>
        {
            var seen = new List<JsonMismatch>();
            var handler = new ScriptedHandler(_ => ScriptedHandler.Json("""{"id":7,"screen_name":[1]}"""));
            await Clients.Over(handler, options => options.OnMismatch = seen.Add).V1.Users.ShowAsync(new UsersShowRequest { ScreenName = "ada" });
            Assert.That(seen.Select(mismatch => mismatch.Path), Is.EqualTo(new[] { "$.screen_name" }));
        },
        [Of(nameof(TwitterClientOptions.Clock))] = async () =>
        {
            var clock = new FakeClock(DateTimeOffset.FromUnixTimeSeconds(1_234_567_890));
            RecordedRequest request = await SentAsync(options =>
            {
                AsUser(options);
                options.Clock = clock;
            });
            Assert.That(Signature.Read(request)["oauth_timestamp"], Is.EqualTo("1234567890"));
        },
    };

    /// <summary>Refuses the first request for a reason that no retry of the client's own cures.</summary>
    public static ScriptedHandler RefusedOnce() => ScriptedHandler.InTurn(
        () => ScriptedHandler.Json("{}", HttpStatusCode.BadRequest),
        () => ScriptedHandler.Json("{}"));

    public static void AsUser(TwitterClientOptions options)
    {
        options.ConsumerKey = "consumer-key";
        options.ConsumerSecret = "consumer-secret";
        options.AccessToken = "token";
        options.AccessTokenSecret = "token-secret";
    }

    private static async Task<string> AskedAsync(Action<TwitterClientOptions> configure)
    {
        ScriptedHandler handler = Clients.Fine();
        await Clients.Over(handler, configure).V2.Tweets.GetAsync(new(20), new() { TweetFields = [TweetField.NoteTweet] });
        return handler.Requests.Single().Query;
    }

    private static string Of(string property) => $"{nameof(TwitterClientOptions)}.{property}";

    private static async Task<RecordedRequest> SentAsync(Action<TwitterClientOptions> configure)
    {
        ScriptedHandler handler = Clients.Fine();
        await Clients.Over(handler, configure).ReadAsync();
        return handler.Requests.Single();
    }

    private static Task<RecordedRequest> SignedAsync() => SentAsync(AsUser);

    private static async Task ObtainsTokenAsync()
    {
        var handler = new ScriptedHandler(request => ScriptedHandler.Json(
            request.Path == "/oauth2/token" ? """{"token_type":"bearer","access_token":"obtained"}""" : "{}"));
        await Clients.Over(handler, options =>
        {
            options.ConsumerKey = "my-key";
            options.ConsumerSecret = "my-secret";
        }).ReadAsync();
        Assert.That(handler.Requests.Select(request => request.Authorization), Is.EqualTo(new[]
        {
            "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes("my-key:my-secret")),
            "Bearer obtained",
        }));
    }

    private static async Task<string> UploadedToAsync(Action<TwitterClientOptions> configure)
    {
        var handler = new ScriptedHandler(_ => ScriptedHandler.Json("""{"data":{"id":"7"},"media_id":7}"""));
        ITwitterClient client = Clients.Over(handler, options =>
        {
            AsUser(options);
            configure(options);
        });
        await client.With(options => options).Media.UploadAsync((byte[])[0xFF, 0xD8, 0xFF, 0xE0]);
        return handler.Requests.Single().Path;
    }
}
