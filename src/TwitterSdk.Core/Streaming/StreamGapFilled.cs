namespace TwitterSdk.Core.Streaming;

/// <summary>What a stream missed while it had no connection was fetched in another way. Its messages came just before this event, behind those that the new connection has sent by then.</summary>
/// <param name="Messages">How many were new.</param>
/// <param name="Error">What went wrong, so that some may be missing; null for nothing. The stream goes on all the same.</param>
public sealed record StreamGapFilled(int Messages, Exception? Error) : ConnectionEvent;
