using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.Emulator.Twitch.State;
using TwitterSdk.Twitch.Monitoring;

namespace TwitterSdk.Emulator.Tests.Twitch.EndToEnd;

/// <summary>The real client's monitor of channels.</summary>
public sealed class MonitorTests : TwitchFixture
{
    [Test]
    public async Task A_stream_that_begins_changes_and_ends_is_told_in_order()
    {
        var heard = new Heard();
        using var ending = new CancellationTokenSource();
        ChannelMonitor monitor = AsApp().CreateChannelMonitor(new() { OfflineAfter = 1 }).AddLogins("ann", "bob", "nobody");
        Task running = monitor.RunAsync(heard, ending.Token);
        State.GoLive(Ann, "Star", "At the loom");
        await Patience.AdvanceUntilAsync(Clock, TimeSpan.FromMinutes(1), () => heard.Count == 1);
        Ann.Title = "At the wheel";
        await Patience.AdvanceUntilAsync(Clock, TimeSpan.FromMinutes(1), () => heard.Count == 2);
        State.Streams.End(Ann);
        await Patience.AdvanceUntilAsync(Clock, TimeSpan.FromMinutes(1), () => heard.Count == 3);
        await ending.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        Assert.That(heard.Changes.Select(change => change.GetType()), Is.EqualTo(new[] { typeof(ChannelWentLive), typeof(ChannelUpdated), typeof(ChannelWentOffline) }));
        Assert.That(heard.Changes.Select(change => (change.Login, change.Stream.Title)), Is.EqualTo(new[] { ("ann", "At the loom"), ("ann", "At the wheel"), ("ann", "At the wheel") }));
    }

    private sealed class Heard : ChannelMonitorHandler
    {
        private readonly List<ChannelChange> _changes = [];

        public int Count => Changes.Count;

        public IReadOnlyList<ChannelChange> Changes
        {
            get
            {
                lock (_changes)
                    return [.. _changes];
            }
        }

        public override Task HandleAsync(ChannelChange change, CancellationToken cancellationToken)
        {
            lock (_changes)
                _changes.Add(change);
            return Task.CompletedTask;
        }
    }
}
