using TwitterSdk.V2;

namespace TwitterSdk.Streaming.Rules;

/// <summary>A rule that the service did not take.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Reason">Why, in a word.</param>
/// <param name="Problem">Why, as the service told it; null for a rule that was not even sent.</param>
public sealed record RefusedStreamRule(NewStreamRule Rule, StreamRuleRefusal Reason, Problem? Problem)
{
    /// <summary>What is wrong, in sentences.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];
}
