using TwitterSdk.Core.Streaming;
using TwitterSdk.Emulator.Faults;
using TwitterSdk.Streaming;
using TwitterSdk.Testing;
using TwitterSdk.V2;

namespace TwitterSdk.Emulator.Tests.Streaming.V2;

/// <summary>A long filtered stream on which everything goes wrong, again and again.</summary>
public sealed class SoakTests : AppStreamFixture
{
    private const string Filtered = "V2.Streams.Filter";
    private const int Messages = 2000;
    private const int FaultCount = 60;

    // A minute of backfill is sixty Tweets at one a second; so many fewer may wait to be received that none falls out of it.
    private const int Ahead = 40;

    private readonly FakeClock _clock = new(DateTimeOffset.UtcNow);

    protected override void Configure(TwitterEmulatorOptions options)
    {
        options.TimeProvider = _clock;
        options.Limits[Filtered] = 100_000;
    }

    [Test]
    public async Task Two_thousand_tweets_survive_sixty_faults_complete_in_order_and_once()
    {
        State.StreamRules.Add(App, "loom");
        var random = new Random(2000);
        for (int i = 0; i < FaultCount; i++)
            Emulator.Faults.Add(Filtered, AnyFault(random));
        ApiStream<TweetMessage> stream = Hurried(Twitter.V2.Streams.FilterAsync())
            .WithBackfill()
            .With(options => options with { MaxSilence = TimeSpan.FromMilliseconds(300) });
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        int posted = 0, received = 0;
        bool isConnected = false;
        await foreach (StreamItem<TweetMessage> item in stream.WithEvents(patience.Token))
        {
            if (item.IsMessage && item.Message.Data is { } tweet)
                Assert.That(tweet.Text, Is.EqualTo($"loom {received++}"));
            if (received == Messages)
                break;

            // The first connection asks for nothing of the past, so nothing may be posted before it.
            isConnected |= !item.IsMessage && item.Event is StreamConnected;
            for (; isConnected && posted < Math.Min(Messages, received + Ahead); posted++)
            {
                _clock.Advance(TimeSpan.FromSeconds(1));
                State.AddTweet(Bob, $"loom {posted}");
            }
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(received, Is.EqualTo(Messages));
            Assert.That(Emulator.Requests.Count(request => request.Endpoint == Filtered), Is.GreaterThan(FaultCount), "all faults happened");
            Assert.That(stream.Statistics.Duplicates, Is.GreaterThan(FaultCount), "backfills overlap");
            Assert.That(stream.Statistics.Cut, Is.GreaterThan(0));
        }
    }

    private static Fault AnyFault(Random random) => random.Next(8) switch
    {
        0 => Fault.Answer(503, "{}"),
        1 => Fault.Drop(),
        2 => Fault.StallStream(random.Next(20, 90)),
        3 => Fault.EndStream(random.Next(20, 90), """{"errors":[{"title":"operational-disconnect","disconnect_type":"UpstreamOperationalDisconnect"}]}"""),
        4 => Fault.EndStream(random.Next(20, 90)),
        _ => Fault.CutStream(random.Next(20, 90)),
    };
}
