namespace TwitterSdk.V2.Hydration;

/// <summary>A direct message, or another event of a conversation, with what it refers to.</summary>
/// <param name="Message">The message as it came.</param>
/// <param name="Included">What came along with it.</param>
public readonly record struct HydratedDirectMessage(DirectMessage Message, IncludedObjects Included)
{
    /// <summary>Who wrote it. Expansion <c>sender_id</c>.</summary>
    [ExpandedBy(nameof(DirectMessageExpansion.SenderId))]
    public User? Sender => Included.Find(Message.SenderId);

    /// <summary>Who came or left. Expansion <c>participant_ids</c>.</summary>
    [ExpandedBy(nameof(DirectMessageExpansion.ParticipantIds))]
    public IReadOnlyList<User> Participants => Included.FindAll(Message.ParticipantIds);

    /// <summary>Its images, videos and animations. Expansion <c>attachments.media_keys</c>.</summary>
    [ExpandedBy(nameof(DirectMessageExpansion.AttachmentsMediaKeys))]
    public IReadOnlyList<Media> Media => Included.FindAll(Message.Attachments?.MediaKeys);

    /// <summary>The Tweets that it links to, also those that did not come along. Expansion <c>referenced_tweets.id</c>.</summary>
    [ExpandedBy(nameof(DirectMessageExpansion.ReferencedTweetsId))]
    public IReadOnlyList<HydratedReferencedTweet> ReferencedTweets => Included.View<HydratedReferencedTweet>(Message.ReferencedTweets);
}
