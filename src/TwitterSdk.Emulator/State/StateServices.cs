namespace TwitterSdk.Emulator.State;

/// <summary>What all stores share: one lock, one clock, one source of ids.</summary>
internal sealed class StateServices(TimeProvider time)
{
    public Lock Gate { get; } = new();

    public TimeProvider Time { get; } = time;

    public SnowflakeSource Ids { get; } = new(time);
}
