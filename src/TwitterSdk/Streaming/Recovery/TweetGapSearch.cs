using System.Runtime.CompilerServices;
using TwitterSdk.Core.Paging;
using TwitterSdk.Core.Streaming;
using TwitterSdk.V2;

namespace TwitterSdk.Streaming.Recovery;

/// <summary>Searches for the Tweets of a gap.</summary>
internal sealed class TweetGapSearch(ITwitterClient twitter, TweetGapRecovery recovery)
{
    // What is older, the search refuses.
    private static readonly TimeSpan s_searchable = TimeSpan.FromDays(7) - TimeSpan.FromMinutes(5);

    public async IAsyncEnumerable<TweetMessage> FindAsync(StreamGap<TweetMessage> gap, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (recovery.Settling > TimeSpan.Zero)
            await Task.Delay(recovery.Settling, twitter.Connection.Clock, cancellationToken).ConfigureAwait(false);
        DateTimeOffset from = (gap.Last?.Data?.Id.CreatedAt ?? gap.Since) - recovery.Overlap;
        DateTimeOffset oldest = gap.Until - s_searchable;
        TweetsSearchRecentRequest request = recovery.Request with
        {
            StartTime = from > oldest ? from : oldest,
            EndTime = gap.Until.AddSeconds(1),
            MaxResults = Math.Clamp(recovery.MaxTweets, 10, 100),
            NextToken = null,
            PaginationToken = null,
        };
        var found = new SortedDictionary<long, TweetMessage>();
        if (recovery.Query is { } query)
            await SearchAsync(query, null, request, found, cancellationToken).ConfigureAwait(false);
        else
            await SearchRulesAsync(request, found, cancellationToken).ConfigureAwait(false);
        foreach (TweetMessage message in found.Values)
            yield return message;
    }

    private async Task SearchRulesAsync(TweetsSearchRecentRequest request, SortedDictionary<long, TweetMessage> found, CancellationToken cancellationToken)
    {
        await foreach (StreamRule rule in twitter.V2.StreamRules.EnumerateAsync(cancellationToken).ConfigureAwait(false))
        {
            if (rule is { Value: { } value, Id: { } id })
                await SearchAsync(value, new MatchingRule { Id = id, Tag = rule.Tag }, request, found, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task SearchAsync(
        string query, MatchingRule? rule, TweetsSearchRecentRequest request, SortedDictionary<long, TweetMessage> found, CancellationToken cancellationToken)
    {
        int count = 0;
        await foreach (Page<TweetPage, Tweet> page in twitter.V2.Tweets.EnumerateRecentAsync(query, request, cancellationToken).AsPages(cancellationToken).ConfigureAwait(false))
        {
            foreach (Tweet tweet in page.Items)
            {
                if (count++ == recovery.MaxTweets)
                    return;
                Add(tweet, page.Response.Includes, rule, found);
            }
        }
    }

    private static void Add(Tweet tweet, Includes? includes, MatchingRule? rule, SortedDictionary<long, TweetMessage> found)
    {
        found.TryGetValue(tweet.Id.Value, out TweetMessage? known);
        TweetMessage message = known ?? new TweetMessage { Data = tweet, Includes = includes };
        found[tweet.Id.Value] = rule is null ? message : message with { MatchingRules = [.. message.MatchingRules ?? [], rule] };
    }
}
