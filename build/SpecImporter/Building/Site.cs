namespace SpecImporter.Building;

/// <summary>Where a schema stands.</summary>
/// <param name="Path">The document's path: <c>Post.author_id</c>, <c>getUsersFollowers.max_results</c>.</param>
/// <param name="Member">The wire name.</param>
/// <param name="Required">True when it must be there.</param>
/// <param name="IsParameter">True for what a caller gives.</param>
internal sealed record Site(string Path, string Member, bool Required, bool IsParameter)
{
    /// <summary>True for a member of a JSON body.</summary>
    public bool IsJson { get; init; }
}
