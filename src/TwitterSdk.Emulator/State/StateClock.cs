namespace TwitterSdk.Emulator.State;

/// <summary>The emulator's clock, which may be told another moment while something is put there that happened then.</summary>
internal sealed class StateClock(TimeProvider inner) : TimeProvider
{
    /// <summary>The moment that it tells instead; null for the true one. Set under the state's lock only.</summary>
    public DateTimeOffset? Moment { get; set; }

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => Moment ?? inner.GetUtcNow();

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        inner.CreateTimer(callback, state, dueTime, period);
}
