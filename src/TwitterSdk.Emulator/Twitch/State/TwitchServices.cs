using System.Globalization;

namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>What all stores share: one lock, one clock, one source of ids, one place where events go.</summary>
internal sealed class TwitchServices(TimeProvider time, IEventSink events)
{
    private const int FirstId = 100_000;

    private int _lastId = FirstId;

    public Lock Gate { get; } = new();

    public TimeProvider Time { get; } = time;

    public DateTimeOffset Now => Time.GetUtcNow();

    public IEventSink Events { get; } = events;

    public string NextId() => Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);
}
