namespace TwitterSdk.V2.Hydration;

/// <summary>A list with its owner.</summary>
/// <param name="List">The list as it came.</param>
/// <param name="Included">What came along with it.</param>
public readonly record struct HydratedTwitterList(TwitterList List, IncludedObjects Included)
{
    /// <summary>Whose list it is. Expansion <c>owner_id</c>.</summary>
    [ExpandedBy(nameof(ListExpansion.OwnerId))]
    public User? Owner => Included.Find(List.OwnerId);
}
