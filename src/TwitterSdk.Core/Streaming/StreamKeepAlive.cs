namespace TwitterSdk.Core.Streaming;

/// <summary>An empty line came: there is nothing to send, and the connection is fine.</summary>
public sealed record StreamKeepAlive : ConnectionEvent
{
    internal static StreamKeepAlive Instance { get; } = new();
}
