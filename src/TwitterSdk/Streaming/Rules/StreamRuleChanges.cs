using TwitterSdk.V2;

namespace TwitterSdk.Streaming.Rules;

/// <summary>What was done, or would be done, to make the rules of the filtered stream as wished.</summary>
public sealed record StreamRuleChanges
{
    /// <summary>Rules that were added, with their ids; a dry run's ids are of no use.</summary>
    public IReadOnlyList<StreamRule> Added { get; init; } = [];

    /// <summary>Rules that were deleted, because nobody wishes for them or because their tag was to change.</summary>
    public IReadOnlyList<StreamRule> Deleted { get; init; } = [];

    /// <summary>Rules that were as wished already.</summary>
    public IReadOnlyList<StreamRule> Kept { get; init; } = [];

    /// <summary>Rules that the service did not take.</summary>
    public IReadOnlyList<RefusedStreamRule> Refused { get; init; } = [];

    /// <summary>True when nothing was really changed.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Whether anything was to be done.</summary>
    public bool Any => Added.Count > 0 || Deleted.Count > 0 || Refused.Count > 0;
}
