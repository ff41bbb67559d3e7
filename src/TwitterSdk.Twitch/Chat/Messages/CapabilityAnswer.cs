namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary><c>CAP</c>: the server's word on capabilities.</summary>
public sealed record CapabilityAnswer : ChatMessage
{
    /// <summary><c>ACK</c>, <c>NAK</c>, <c>LS</c>, <c>LIST</c>, <c>NEW</c> or <c>DEL</c>.</summary>
    public required string Subcommand { get; init; }

    /// <summary>Which capabilities.</summary>
    public required IReadOnlyList<string> Capabilities { get; init; }
}
