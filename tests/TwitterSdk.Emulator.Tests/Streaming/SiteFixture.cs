#pragma warning disable CS0618 // The streams of v1.1 are retired, and still supported here.
using System.Collections.Concurrent;
using TwitterSdk.Configuration;
using TwitterSdk.Core.Json;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.EndToEnd;
using TwitterSdk.Emulator.Tests.Streaming.V2;
using TwitterSdk.V1;

namespace TwitterSdk.Emulator.Tests.Streaming;

/// <summary>A site stream of Alice's app, with Alice and Bob in it; nothing that is read may be of another kind than the spec says.</summary>
public abstract class SiteFixture : ClientFixture
{
    private readonly ConcurrentQueue<JsonMismatch> _mismatches = new();

    [SetUp]
    public void Let_Bob_in()
    {
        _mismatches.Clear();
        BobsToken = State.Apps.IssueToken(Token.App, Bob);
    }

    [TearDown]
    public void Everything_was_read() => Assert.That(_mismatches, Is.Empty);

    private protected EmulatorToken BobsToken { get; private set; } = null!;

    protected override void Configure(TwitterClientOptions options)
    {
        options.Timeout = TimeSpan.FromSeconds(30);
        options.OnMismatch = _mismatches.Enqueue;
    }

    /// <summary>The stream, connected, and what controls it; its first messages are passed.</summary>
    private protected async Task<(Walk<StreamMessage> Walk, string Id)> OpenAsync(StreamsSiteRequest? request = null)
    {
        var walk = new Walk<StreamMessage>(Twitter.V1.Streams.SiteAsync([new(Alice.Id), new(Bob.Id)], request ?? new()));
        var control = (SiteStreamControl)await walk.NextAsync();
        await walk.NextAsync(2);
        return (walk, control.Control.StreamId);
    }

    /// <summary>The next message, and whose it is.</summary>
    private protected static async Task<(string For, StreamMessage Message)> NextAsync(Walk<StreamMessage> walk, EmulatorState state)
    {
        var envelope = (SiteStreamEnvelope)await walk.NextAsync();
        return (state.Users.TryFind(envelope.ForUser.Value, out EmulatorUser? user) ? user.ScreenName : "nobody", envelope.Message!);
    }

    private protected async Task<List<(string For, StreamMessage Message)>> NextAsync(Walk<StreamMessage> walk, int count)
    {
        List<(string, StreamMessage)> messages = [];
        while (messages.Count < count)
            messages.Add(await NextAsync(walk, State));
        return messages;
    }
}
