using TwitterSdk.Testing;
using TwitterSdk.Twitch.Monitoring;
using TwitterSdk.Twitch.Tests.EventSub;

namespace TwitterSdk.Twitch.Tests.Monitoring;

/// <summary>Reads a monitor look by look.</summary>
internal sealed class MonitorReader : IAsyncDisposable
{
    private static readonly TimeSpan s_requestTimeout = TimeSpan.FromMinutes(10);

    private readonly CancellationTokenSource _leaving = new();
    private readonly IAsyncEnumerator<ChannelChange> _changes;
    private readonly FakeClock _clock;
    private Task<bool>? _next;

    public MonitorReader(ChannelMonitor monitor, FakeClock clock)
    {
        _changes = monitor.ReadAllAsync(_leaving.Token).GetAsyncEnumerator();
        _clock = clock;
    }

    /// <summary>Whether somebody waits by the clock for the next look; requests under way wait for an hour.</summary>
    public static bool Waits(FakeClock clock) => clock.NextTimer < s_requestTimeout;

    /// <summary>What one look tells: the first begins at once, for each other the clock is turned to it.</summary>
    public async Task<IReadOnlyList<string>> LookAsync()
    {
        if (_next is not null)
            _clock.Advance(_clock.NextTimer!.Value);
        _next ??= _changes.MoveNextAsync().AsTask();
        var told = new List<string>();
        while (true)
        {
            await EventSubServer.UntilAsync(() => _next.IsCompleted || Waits(_clock));
            if (!_next.IsCompleted)
                return told;
            await _next;
            told.Add(Text(_changes.Current));
            _next = _changes.MoveNextAsync().AsTask();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        if (_next is not null)
            await ((Task)_next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _changes.DisposeAsync();
        _leaving.Dispose();
    }

    private static string Text(ChannelChange change) => change switch
    {
        ChannelWentLive live => $"{live.Login} is live with {live.Stream.Id.Value}{(live.WasLive ? ", and was" : "")}",
        ChannelUpdated updated => $"{updated.Login}: {updated.Changed} of '{updated.Previous.Title}' is '{updated.Stream.Title}'",
        _ => $"{change.Login} is offline after {change.Stream.Id.Value}",
    };
}
