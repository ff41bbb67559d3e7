namespace TwitterSdk.V2.Hydration;

/// <summary>A Space with what it refers to.</summary>
/// <param name="Space">The Space as it came.</param>
/// <param name="Included">What came along with it.</param>
public readonly record struct HydratedSpace(Space Space, IncludedObjects Included)
{
    /// <summary>Who made it. Expansion <c>creator_id</c>.</summary>
    [ExpandedBy(nameof(SpaceExpansion.CreatorId))]
    public User? Creator => Included.Find(Space.CreatorId);

    /// <summary>Who leads it. Expansion <c>host_ids</c>.</summary>
    [ExpandedBy(nameof(SpaceExpansion.HostIds))]
    public IReadOnlyList<User> Hosts => Included.FindAll(Space.HostIds);

    /// <summary>Who spoke in it. Expansion <c>speaker_ids</c>.</summary>
    [ExpandedBy(nameof(SpaceExpansion.SpeakerIds))]
    public IReadOnlyList<User> Speakers => Included.FindAll(Space.SpeakerIds);

    /// <summary>Who was asked to speak. Expansion <c>invited_user_ids</c>.</summary>
    [ExpandedBy(nameof(SpaceExpansion.InvitedUserIds))]
    public IReadOnlyList<User> InvitedUsers => Included.FindAll(Space.InvitedUserIds);

    /// <summary>What it is about. Expansion <c>topic_ids</c>.</summary>
    [ExpandedBy(nameof(SpaceExpansion.TopicIds))]
    public IReadOnlyList<Topic> Topics => Included.Join(Space.TopicIds, static (included, id) => included.Find(id));
}
