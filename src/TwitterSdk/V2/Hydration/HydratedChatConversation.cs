namespace TwitterSdk.V2.Hydration;

/// <summary>An encrypted conversation with its people.</summary>
/// <param name="Conversation">The conversation as it came.</param>
/// <param name="Included">What came along with it.</param>
public readonly record struct HydratedChatConversation(ChatConversation Conversation, IncludedObjects Included)
{
    /// <summary>Who may change it. Expansion <c>admin_ids</c>.</summary>
    [ExpandedBy(nameof(ChatConversationExpansion.AdminIds))]
    public IReadOnlyList<User> Admins => Included.FindAll(Conversation.AdminIds);

    /// <summary>Who is in the group. Expansion <c>member_ids</c>.</summary>
    [ExpandedBy(nameof(ChatConversationExpansion.MemberIds))]
    public IReadOnlyList<User> Members => Included.FindAll(Conversation.MemberIds);

    /// <summary>Who takes part. Expansion <c>participant_ids</c>.</summary>
    [ExpandedBy(nameof(ChatConversationExpansion.ParticipantIds))]
    public IReadOnlyList<User> Participants => Included.FindAll(Conversation.ParticipantIds);
}
