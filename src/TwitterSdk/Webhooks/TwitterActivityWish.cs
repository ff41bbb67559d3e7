using TwitterSdk.V2;

namespace TwitterSdk.Webhooks;

/// <summary>What X Activity shall deliver to a webhook.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Filter">To whom, or about what.</param>
public sealed record TwitterActivityWish(ActivityKind Kind, ActivityFilter Filter)
{
    /// <summary>What comes back with each delivery; null for nothing.</summary>
    public string? Tag { get; init; }
}
