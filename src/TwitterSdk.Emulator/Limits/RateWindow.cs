namespace TwitterSdk.Emulator.Limits;

/// <summary>One window as a client sees it.</summary>
internal readonly record struct RateWindow(int Limit, int Remaining, DateTimeOffset Reset)
{
    /// <summary>Epoch seconds, rounded up: a client that waits until then is never early.</summary>
    public long ResetSeconds => (Reset.ToUnixTimeMilliseconds() + 999) / 1000;
}
