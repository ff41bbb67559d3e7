using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TwitterSdk.Configuration;
using TwitterSdk.Core.Http;
using TwitterSdk.Testing;
using TwitterSdk.Tests.Client;
using TwitterSdk.V1;

namespace TwitterSdk.Tests.Secrets;

/// <summary>No secret shows in a log at Trace, in telemetry, in a message or in a text of an object.</summary>
public sealed class SecrecyTests
{
    private readonly FakeClock _clock = new();
    private readonly List<string> _messages = [];
    private readonly ConcurrentDictionary<string, bool> _answered = new(StringComparer.Ordinal);

    [TestCase("user")]
    [TestCase("app")]
    [TestCase("bearer")]
    public async Task Secrets_stay_hidden_whatever_happens_to_a_call(string caller)
    {
        using var log = new LogBook();
        using var telemetry = new Telemetry();
        await using StubServer server = await StubServer.StartAsync(AnswerAsync);
        await using ServiceProvider services = Build(log, server.Address, options => Identify(options, caller));
        ITwitterClient client = services.GetRequiredService<ITwitterClient>();
        _messages.Clear();
        _answered.Clear();

        await TryAsync(client.Api()["fine"].GetAsync(Password()));
        await TryAsync(client.Api(version: "")["oauth", "access_token"].PostAsync(Password()));
        await TryAsync(client.Api()["refused"].PostAsync(Password()));
        await TryAsync(client.Api()["unauthorized"].GetAsync(Password()));
        await TryAsync(client.Api()["retried"].GetAsync(Password()));
        await TryAsync(client.Api()["limited"].GetAsync(Password()));
        await TryAsync(client.Api()["broken"].GetAsync(Password()));
        await TryAsync(client.Api()["dropped"].GetAsync(Password()));
        await TryAsync(client.Api(baseAddress: "http://127.0.0.1:1")["nobody"].GetAsync(Password()));
        await TryAsync(client.V1.Account.UpdateSettingsAsync(new AccountUpdateSettingsRequest { CurrentPassword = Canary.Password, Lang = "de" }));
        TwitterClientOptions options = services.GetRequiredService<IOptionsMonitor<TwitterClientOptions>>().CurrentValue;
        _messages.AddRange([$"{client}", $"{client.Connection}", $"{client.Connection.Credentials}", client.Connection.Credentials.Id, $"{options}", $"{client.Api()["x"]}"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(server.Requests.Select(request => request.Path), Is.SupersetOf(new[]
            {
                "/1.1/fine.json", "/oauth/access_token", "/1.1/refused.json", "/1.1/unauthorized.json", "/1.1/retried.json", "/1.1/limited.json", "/1.1/broken.json", "/1.1/dropped.json",
            }));
            Assert.That(server.Requests.Any(request => request.Path == "/oauth2/token"), Is.EqualTo(caller == "app"));
            Assert.That(server.Requests.All(request => request.Authorization is not null), Is.True, "the secrets were in use");
            Assert.That(log.Entries, Has.Some.Contains("trying again"));
            Assert.That(log.Entries, Has.Some.Contains("is used up"));
            Assert.That(telemetry.Seen, Has.Some.StartsWith("activity TwitterSdk"));
            Assert.That(telemetry.Seen, Has.Some.StartsWith("meter TwitterSdk"));
            Assert.That(_messages, Has.Some.Contains("***"), "the repeated header was masked");
            Assert.That(log.Entries, Is.All.Matches(Canary.Hidden()));
            Assert.That(telemetry.Seen, Is.All.Matches(Canary.Hidden()));
            Assert.That(_messages, Is.All.Matches(Canary.Hidden()));
        }
    }

    [Test]
    public void The_canaries_would_be_found_in_every_dress()
    {
        string[] dresses =
        [
            "x" + Canary.TokenSecret,
            Uri.EscapeDataString(Canary.Password),
            Convert.ToBase64String(Encoding.ASCII.GetBytes($"{Canary.Key}:{Canary.ConsumerSecret}")),
        ];
        Assert.That(dresses, Is.All.Not.Matches(Canary.Hidden()));
        Assert.That(new[] { "harmless" }, Is.All.Matches(Canary.Hidden()));
    }

    [Test]
    public void A_wrong_option_is_told_without_its_secret()
    {
        var options = new TwitterClientOptions
        {
            ConsumerSecret = Canary.ConsumerSecret + "\n",
            AccessToken = Canary.Token + " ",
            BearerToken = Canary.Bearer + "\r",
            Headers = { ["Authorization"] = "Bearer " + Canary.Bearer },
            Proxy = new Uri($"ftp://user:{Uri.EscapeDataString(Canary.Password)}@proxy"),
        };
        OptionsValidationException? refused = Assert.Throws<OptionsValidationException>(() => TwitterClient.Create(options));
        Assert.That($"{refused}", Canary.Hidden());
    }

    [Test]
    public async Task Loggers_of_the_HTTP_client_factory_stay_silent()
    {
        using var log = new LogBook();
        await using StubServer server = await StubServer.StartAsync(_ => (200, "{}"));
        await using ServiceProvider services = Build(log, server.Address, options => Identify(options, "bearer"));
        await services.GetRequiredService<ITwitterClient>().Api()["fine"].GetAsync(Password());
        Assert.That(log.Entries, Has.Some.StartsWith("TwitterSdk.Client|"));
        Assert.That(log.Entries, Has.None.StartsWith("System.Net.Http.HttpClient"));
    }

    private static ApiParameters Password() => new() { ["password"] = Canary.Password };

    private static void Identify(TwitterClientOptions options, string caller)
    {
        if (caller == "bearer")
        {
            options.BearerToken = Canary.Bearer;
            return;
        }

        options.ConsumerKey = Canary.Key;
        options.ConsumerSecret = Canary.ConsumerSecret;
        if (caller == "user")
            (options.AccessToken, options.AccessTokenSecret) = (Canary.Token, Canary.TokenSecret);
    }

    private ServiceProvider Build(LogBook log, string address, Action<TwitterClientOptions> configure)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddTwitterClient(options =>
        {
            options.BaseAddress = address;
            options.Clock = _clock;
            configure(options);
        });
        return services.BuildServiceProvider();
    }

    private async Task AnswerAsync(RecordedRequest request, HttpContext context)
    {
        string last = request.Path.Split('/')[^1];
        bool again = !_answered.TryAdd(last, true);
        (int status, string body) = last switch
        {
            "token" => (200, $$"""{"token_type":"bearer","access_token":"{{Canary.Obtained}}"}"""),
            "refused.json" => (403, $$"""{"errors":[{"code":220,"message":"not with {{Escape(request.Authorization)}}"}]}"""),
            "unauthorized.json" => (401, $$"""{"errors":[{"code":89,"message":"bad {{Escape(request.Authorization)}}"}]}"""),
            "retried.json" when !again => (503, "{}"),
            "limited.json" when !again => (429, """{"errors":[{"code":88,"message":"Rate limit exceeded"}]}"""),
            "broken.json" => (200, """{"a":"""),
            _ => (200, "{}"),
        };
        if (last == "dropped.json")
        {
            context.Abort();
            return;
        }

        if (status == 429)
        {
            context.Response.Headers["x-rate-limit-limit"] = "15";
            context.Response.Headers["x-rate-limit-remaining"] = "0";
            context.Response.Headers["x-rate-limit-reset"] = FormattableString.Invariant($"{_clock.GetUtcNow().AddSeconds(30).ToUnixTimeSeconds()}");
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body);
    }

    private static string? Escape(string? header) => header?.Replace("\"", "\\\"", StringComparison.Ordinal);

    private async Task TryAsync(Task call)
    {
        try
        {
            // Less than the timeouts of calls and of the token, which run on the same clock and must not fire while the server answers.
            await _clock.TurnUntilDoneAsync(call, due => due < TimeSpan.FromSeconds(50));
        }
        catch (Exception exception) when (exception is not AssertionException)
        {
            _messages.Add(exception.Message);
            _messages.Add(exception.ToString());
        }
    }
}
