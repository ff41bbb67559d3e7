using System.Collections.Concurrent;
using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.Twitch.EventSub;

namespace TwitterSdk.Emulator.Tests.Twitch.EndToEnd;

/// <summary>Runs a source of events beside the test, and keeps what it told.</summary>
internal sealed class EventLog : IAsyncDisposable
{
    private readonly CancellationTokenSource _ending = new();
    private readonly ConcurrentQueue<EventSubNotification> _told = new();
    private readonly ConcurrentQueue<EventSubState> _states = new();
    private readonly IDisposable _watch;
    private readonly Task _running;

    public EventLog(IEventSubSource source)
    {
        _watch = source.OnStateChanged(_states.Enqueue);
        _running = Task.Run(() => ReadAsync(source));
    }

    public IReadOnlyList<EventSubNotification> Told => [.. _told];

    public IReadOnlyList<EventSubState> States => [.. _states];

    /// <summary>The session of today.</summary>
    public string? Session => _states.LastOrDefault(state => state.SessionId is not null)?.SessionId;

    public TEvent[] Events<TEvent>() => [.. _told.Select(told => told.Event).OfType<TEvent>()];

    /// <summary>Waits until something is so; when the source ends instead, its reason is thrown.</summary>
    public async Task UntilAsync(Func<bool> isSo)
    {
        await Patience.UntilAsync(() => isSo() || _running.IsCompleted);
        if (_running.IsCompleted)
            await _running;
        Assert.That(isSo(), Is.True, "the source ended");
    }

    /// <summary>Waits until it subscribed, as often as that.</summary>
    public Task SubscribedAsync(int times = 1) => UntilAsync(() => _states.Count(state => state.Status == EventSubStatus.Subscribed) >= times);

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _watch.Dispose();
        _ending.Dispose();
    }

    private async Task ReadAsync(IEventSubSource source)
    {
        await foreach (EventSubNotification told in source.ReadAllAsync(_ending.Token))
            _told.Enqueue(told);
    }
}
