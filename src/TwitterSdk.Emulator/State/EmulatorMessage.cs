namespace TwitterSdk.Emulator.State;

/// <summary>A direct message.</summary>
public sealed class EmulatorMessage
{
    internal EmulatorMessage(
        long id, EmulatorUser sender, EmulatorUser recipient, string text, EmulatorMedia? media, DateTimeOffset createdAt)
    {
        Id = id;
        Sender = sender;
        Recipient = recipient;
        Text = text;
        Media = media;
        CreatedAt = createdAt;
    }

    /// <summary>The event's snowflake.</summary>
    public long Id { get; }

    /// <summary>Who wrote it.</summary>
    public EmulatorUser Sender { get; }

    /// <summary>To whom.</summary>
    public EmulatorUser Recipient { get; }

    /// <summary>What.</summary>
    public string Text { get; }

    /// <summary>The attachment; null for none.</summary>
    public EmulatorMedia? Media { get; }

    /// <summary>When.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Who deleted it for themselves; the other side keeps it.</summary>
    internal HashSet<EmulatorUser> HiddenFor { get; } = [];

    internal bool IsVisibleTo(EmulatorUser user) => (Sender == user || Recipient == user) && !HiddenFor.Contains(user);
}
