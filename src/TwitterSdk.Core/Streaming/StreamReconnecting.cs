namespace TwitterSdk.Core.Streaming;

/// <summary>The stream will connect again.</summary>
/// <param name="Delay">After so long a pause.</param>
/// <param name="Cause">Because of this.</param>
/// <param name="Retry">Which try in a row it will be, from 1.</param>
public sealed record StreamReconnecting(TimeSpan Delay, StreamBreak Cause, int Retry) : ConnectionEvent;
