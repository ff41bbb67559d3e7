namespace TwitterSdk.Emulator.State;

/// <summary>A direct message, or something else that happened in a conversation.</summary>
public sealed class EmulatorMessage
{
    internal EmulatorMessage(long id, EmulatorConversation conversation, EmulatorUser sender, string text, DateTimeOffset createdAt)
    {
        Id = id;
        Conversation = conversation;
        Sender = sender;
        Text = text;
        CreatedAt = createdAt;
    }

    /// <summary>The event's snowflake.</summary>
    public long Id { get; }

    /// <summary>Where it was written.</summary>
    public EmulatorConversation Conversation { get; }

    /// <summary>What happened.</summary>
    public EmulatorMessageKind Kind { get; internal init; }

    /// <summary>Who wrote it, or took the others in.</summary>
    public EmulatorUser Sender { get; }

    /// <summary>To whom; null in a group.</summary>
    public EmulatorUser? Recipient => Conversation.IsGroup
        ? null
        : Conversation.Participants.FirstOrDefault(user => user != Sender) ?? Sender;

    /// <summary>What.</summary>
    public string Text { get; }

    /// <summary>The attachment; null for none.</summary>
    public EmulatorMedia? Media { get; internal init; }

    /// <summary>When.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Who deleted it for themselves; the other side keeps it.</summary>
    internal HashSet<EmulatorUser> HiddenFor { get; } = [];

    internal bool IsVisibleTo(EmulatorUser user) => Conversation.Participants.Contains(user) && !HiddenFor.Contains(user);
}
