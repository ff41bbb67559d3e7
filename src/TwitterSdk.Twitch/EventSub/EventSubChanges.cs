using TwitterSdk.Twitch.EventSub.Errors;

namespace TwitterSdk.Twitch.EventSub;

/// <summary>What was done to have the subscriptions as planned.</summary>
public sealed record EventSubChanges
{
    /// <summary>Subscriptions that were made.</summary>
    public IReadOnlyList<EventSubSubscription> Created { get; init; } = [];

    /// <summary>Subscriptions that were deleted: not planned, or dead.</summary>
    public IReadOnlyList<EventSubSubscription> Deleted { get; init; } = [];

    /// <summary>How many were there already.</summary>
    public int Kept { get; init; }

    /// <summary>What could not be done, and why.</summary>
    public IReadOnlyList<EventSubFailure> Failed { get; init; } = [];

    /// <summary>What all enabled subscriptions of the token cost now; null when nothing told it.</summary>
    public int? TotalCost { get; init; }

    /// <summary>What they may cost.</summary>
    public int? MaxTotalCost { get; init; }

    /// <summary>True when all is as planned.</summary>
    public bool IsComplete => Failed.Count == 0;

    /// <summary>Throws when something failed.</summary>
    /// <exception cref="EventSubPlanException">Something failed; it has all reasons.</exception>
    public EventSubChanges ThrowIfFailed() => IsComplete ? this : throw new EventSubPlanException(this);
}
