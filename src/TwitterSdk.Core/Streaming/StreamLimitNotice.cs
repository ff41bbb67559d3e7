namespace TwitterSdk.Core.Streaming;

/// <summary>The vendor told in plain text that a limit is reached, and will send nothing on this connection.</summary>
/// <param name="Text">What it told.</param>
public sealed record StreamLimitNotice(string Text) : ConnectionEvent;
