namespace TwitterSdk.Twitch.Chat;

/// <summary>What goes when messages come faster than they are taken. The connection never waits.</summary>
public enum QueueOverflow
{
    /// <summary>The message that has waited longest.</summary>
    DropOldest,

    /// <summary>The message that just came.</summary>
    DropNewest,
}
