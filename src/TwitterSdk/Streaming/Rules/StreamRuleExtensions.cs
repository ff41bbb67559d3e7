using TwitterSdk.Core.Errors;
using TwitterSdk.V2;

namespace TwitterSdk.Streaming.Rules;

/// <summary>Keeps the rules of the filtered stream as a program wishes them.</summary>
public static class StreamRuleExtensions
{
    /// <summary>
    /// Makes the app's rules those that are wished for: adds what is missing, deletes what is too much, and replaces what has another tag.
    /// What is equal already is left alone, so it may run at each start. A rule that is refused does not stop the others.
    /// </summary>
    /// <param name="twitter">A client that acts for the app.</param>
    /// <param name="wished">All rules that there shall be; none deletes all.</param>
    /// <param name="dryRun">True to change nothing and only tell what would be done; the service checks the rules all the same.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="ArgumentException">A rule has no value.</exception>
    /// <exception cref="ApiException">A call was refused as a whole; running it again goes on where it stopped.</exception>
    public static Task<StreamRuleChanges> SyncRulesAsync(
        this ITwitterClient twitter, IEnumerable<NewStreamRule> wished, bool dryRun = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(twitter);
        ArgumentNullException.ThrowIfNull(wished);
        NewStreamRule[] rules = [.. wished];
        if (Array.Exists(rules, rule => string.IsNullOrWhiteSpace(rule?.Value)))
            throw new ArgumentException("A rule has no value. Give it the words and operators that a Tweet shall match.", nameof(wished));

        // An answer of refused rules and nothing else is no failure of the call here.
        IStreamRulesClient api = twitter.With(static options => options with { KeepErrorAnswers = true }).V2.StreamRules;
        return new StreamRuleSync(api, dryRun).RunAsync(rules, cancellationToken);
    }
}
