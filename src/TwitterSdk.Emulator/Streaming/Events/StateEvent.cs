namespace TwitterSdk.Emulator.Streaming.Events;

/// <summary>Something that happened in the emulated service: what streams and webhooks are fed with.</summary>
/// <param name="At">When.</param>
internal abstract record StateEvent(DateTimeOffset At);
