namespace TwitterSdk.V2.Hydration;

/// <summary>A message beside a broadcast with its author.</summary>
/// <param name="Message">The message as it came.</param>
/// <param name="Included">What came along with it.</param>
public readonly record struct HydratedBroadcastChatMessage(BroadcastChatMessage Message, IncludedObjects Included)
{
    /// <summary>Who wrote it. Expansion <c>author_id</c>.</summary>
    [ExpandedBy(nameof(BroadcastChatMessageExpansion.AuthorId))]
    public User? Author => Included.Find(Message.AuthorId);
}
