using System.Runtime.CompilerServices;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Paging;
using TwitterSdk.V2.Hydration;

namespace TwitterSdk.V2;

/// <summary>
/// Joins data with what came along in <c>Includes</c>. Nothing is copied: what is found is the very object that came. Null, or a shorter list,
/// where it did not come, for it was not asked for (its expansion is missing) or cannot be shown; then <c>answer.Errors.About(id)</c> tells why.
/// </summary>
public static class HydrationExtensions
{
    /// <summary>The items of a page with what they refer to.</summary>
    /// <param name="page">The page.</param>
    public static IReadOnlyList<TView> Hydrate<TView>(this IApiIncluding<IReadOnlyList<IHydratable<TView>>, Includes> page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Data is { Count: > 0 } data ? new HydratedItems<TView>(data, new IncludedObjects(page.Includes)) : [];
    }

    /// <summary>What an answer, or a message of a stream, is about, with what it refers to; null when there is no data.</summary>
    /// <param name="answer">The answer.</param>
    public static TView? Hydrate<TView>(this IApiIncluding<IHydratable<TView>, Includes> answer)
        where TView : struct
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Data?.Hydrate(new IncludedObjects(answer.Includes));
    }

    /// <summary>All items of a walk with what they refer to, fetched page by page as they are asked for.</summary>
    /// <param name="walk">The walk.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    public static async IAsyncEnumerable<TView> Hydrate<TView>(
        this IAnswerPages<IApiIncluding<IReadOnlyList<IHydratable<TView>>, Includes>> walk, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(walk);
        await foreach (var page in walk.AsAnswers(cancellationToken).ConfigureAwait(false))
        {
            var items = page.Hydrate();
            for (var i = 0; i < items.Count; i++)
                yield return items[i];
        }
    }

    /// <summary>The Tweet of an event of the activity stream, with what it refers to; null when the event is about something else.</summary>
    /// <param name="activity">The event.</param>
    public static HydratedTweet? HydrateTweet(this ActivityEvent activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Payload is TweetActivity { Value: var tweet } ? new HydratedTweet(tweet, new IncludedObjects(activity.Includes)) : null;
    }

    /// <summary>What was said about something that did not come: why it cannot be shown. Null when nothing was said, so that it was not asked for.</summary>
    /// <param name="problems">The errors beside the data.</param>
    /// <param name="id">What did not come: its id, key or name.</param>
    public static Problem? About<TId>(this IReadOnlyList<Problem>? problems, TId id)
        where TId : notnull
    {
        if (problems is not { Count: > 0 } || id.ToString() is not { } text)
            return null;
        for (var i = 0; i < problems.Count; i++)
        {
            if (Is(problems[i].ResourceId, text) || Is(problems[i].Value, text))
                return problems[i];
        }

        return null;

        static bool Is(string? said, string text) => string.Equals(said, text, StringComparison.OrdinalIgnoreCase);
    }
}
