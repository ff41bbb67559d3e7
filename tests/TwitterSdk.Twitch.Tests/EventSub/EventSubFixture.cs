using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using TwitterSdk.Testing;
using TwitterSdk.Twitch.EventSub;

namespace TwitterSdk.Twitch.Tests.EventSub;

/// <summary>A server of its own for each test, and what a source told.</summary>
public abstract class EventSubFixture
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<Task> _running = [];

    private protected EventSubServer Server { get; private set; } = null!;

    private protected ConcurrentQueue<EventSubNotification> Told { get; } = new();

    private protected ConcurrentQueue<EventSubState> States { get; } = new();

    private protected ConcurrentQueue<Exception> Errors { get; } = new();

    private protected static EventSubPlan Follows { get; } = new EventSubPlan().Add(EventSubTopic.ChannelFollow, new ModeratorCondition { BroadcasterUserId = new("1"), ModeratorUserId = new("2") });

    private protected IEnumerable<string> Followers => Told.Select(told => (told.Event as ChannelFollowEvent)?.UserLogin ?? told.Kind.Value);

    [SetUp]
    public async Task StartAsync() => Server = await EventSubServer.StartAsync();

    [TearDown]
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await Task.WhenAny(Task.WhenAll(_running), Task.Delay(Eventually.Patience));
        Assert.That(_running, Has.All.Property(nameof(Task.IsCompleted)).True, "a source does not end");
        await Server.DisposeAsync();
        _stopping.Dispose();
    }

    /// <summary>Reads a source until the test ends.</summary>
    private protected void Start(IEventSubSource source) => _ = Read(source);

    /// <summary>Reads a source until it ends, or the test does.</summary>
    private protected Task Read(IEventSubSource source)
    {
        source.OnStateChanged(States.Enqueue);
        source.OnError(Errors.Enqueue);
        var reading = Task.Run(async () =>
        {
            await foreach (EventSubNotification told in source.ReadAllAsync(_stopping.Token))
                Told.Enqueue(told);
        });
        _running.Add(reading);
        return reading;
    }

    private protected static Task UntilAsync(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string what = "") => Eventually.TrueAsync(condition, what);
}
