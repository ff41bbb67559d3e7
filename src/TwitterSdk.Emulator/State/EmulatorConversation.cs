namespace TwitterSdk.Emulator.State;

/// <summary>Direct messages between two users, or in a group.</summary>
public sealed class EmulatorConversation
{
    internal EmulatorConversation(string id, IReadOnlyList<EmulatorUser> participants, bool isGroup)
    {
        Id = id;
        Participants = participants;
        IsGroup = isGroup;
    }

    /// <summary>For two users their ids with <c>-</c> between, the smaller one first; for a group a snowflake.</summary>
    public string Id { get; }

    /// <summary>Who writes and reads it.</summary>
    public IReadOnlyList<EmulatorUser> Participants { get; }

    /// <summary>Whether it may have more than two participants.</summary>
    public bool IsGroup { get; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
