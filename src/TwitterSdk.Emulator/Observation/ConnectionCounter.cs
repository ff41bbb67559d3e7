namespace TwitterSdk.Emulator.Observation;

/// <summary>Counts TCP connections.</summary>
public sealed class ConnectionCounter
{
    private int _opened;
    private int _open;

    internal ConnectionCounter()
    {
    }

    /// <summary>How many were opened since the start.</summary>
    public int Opened => Volatile.Read(ref _opened);

    /// <summary>How many are open now.</summary>
    public int Open => Volatile.Read(ref _open);

    internal void Enter()
    {
        Interlocked.Increment(ref _opened);
        Interlocked.Increment(ref _open);
    }

    internal void Leave() => Interlocked.Decrement(ref _open);
}
