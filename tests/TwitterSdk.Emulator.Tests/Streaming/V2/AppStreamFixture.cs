using System.Collections.Concurrent;
using TwitterSdk.Configuration;
using TwitterSdk.Core.Json;
using TwitterSdk.Core.Streaming;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.V2;

namespace TwitterSdk.Emulator.Tests.Streaming.V2;

/// <summary>An app that streams from the emulator with the real client; nothing that it reads may be of another kind than the spec says.</summary>
public abstract class AppStreamFixture : EmulatorFixture
{
    private readonly ConcurrentQueue<JsonMismatch> _mismatches = new();

    private protected EmulatorApp App => Token.App;

    private protected ITwitterClient Twitter { get; private set; } = null!;

    [SetUp]
    public void Connect()
    {
        _mismatches.Clear();
        Twitter = Connect(App);
    }

    [TearDown]
    public void Everything_was_read() => Assert.That(_mismatches, Is.Empty);

    private protected ITwitterClient Connect(EmulatorApp app) => TwitterClient.Create(TwitterCredentials.App(State.Apps.IssueBearer(app)), options =>
    {
        options.BaseAddress = Emulator.BaseAddress;
        options.OnMismatch = _mismatches.Enqueue;
        options.Timeout = TimeSpan.FromSeconds(30);
        Configure(options);
    });

    private protected virtual void Configure(TwitterClientOptions options)
    {
    }

    /// <summary>A walk through a stream that is connected, with short pauses between connections.</summary>
    private protected static async Task<Walk<T>> WalkAsync<T>(ApiStream<T> stream, int? retries = null)
        where T : IJsonModel<T>
    {
        var walk = new Walk<T>(Hurried(stream, retries));
        await walk.UntilAsync<StreamConnected>();
        return walk;
    }

    private protected static ApiStream<T> Hurried<T>(ApiStream<T> stream, int? retries = null)
        where T : IJsonModel<T>
    {
        var delays = new ReconnectDelays(TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(2), Doubles: false);
        return stream.With(options => options with { Reconnect = options.Reconnect with { Network = delays, Refused = delays, Limited = delays, MaxRetries = retries } });
    }

    private protected Task<Walk<TweetMessage>> FilterAsync(params string[] rules)
    {
        foreach (string rule in rules)
            State.StreamRules.Add(App, rule, $"tag of {rule}");
        return WalkAsync(Twitter.V2.Streams.FilterAsync());
    }
}
