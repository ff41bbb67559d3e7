namespace TwitterSdk.Bots.Commands;

/// <summary>A message in which a command may be, whatever it came from.</summary>
public sealed record CommandMessage
{
    /// <summary>The text, without what stands before it for addressing.</summary>
    public required string Text { get; init; }

    /// <summary>Who sent it: the id by which <see cref="BotCommands.Grant(string, string[])"/> knows them.</summary>
    public required string SenderId { get; init; }

    /// <summary>What they are called.</summary>
    public string SenderName { get; init; } = "";

    /// <summary>The roles that the sender has where the message came from, such as <c>moderator</c> in a chat.</summary>
    public IReadOnlyCollection<string> Roles { get; init; } = [];

    /// <summary>Sends a text to where the message came from.</summary>
    public required Func<string, CancellationToken, Task> Reply { get; init; }

    /// <summary>How many characters a reply may have; help that is longer is sent in parts. Null for no limit.</summary>
    public int? MaxReplyLength { get; init; }
}
