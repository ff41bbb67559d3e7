using System.Runtime.CompilerServices;
using TwitterSdk.Text;

namespace TwitterSdk.V2;

/// <summary>Shorter ways to say the usual.</summary>
public static class TweetsClientExtensions
{
    /// <summary>Posts a Tweet of text alone.</summary>
    /// <param name="tweets">The chapter of Tweets.</param>
    /// <param name="text">What to say.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static Task<CreatedTweetAnswer> CreateAsync(this ITweetsClient tweets, string text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tweets);
        ArgumentException.ThrowIfNullOrEmpty(text);
        return tweets.CreateAsync(new TweetsCreateRequest { Text = text }, cancellationToken);
    }

    /// <summary>Cuts a long text and posts it as a thread: each Tweet replies to the one before. <c>await foreach</c> it; nothing is posted before.</summary>
    /// <remarks>What was handed out stands, also when a later one is refused or the walk is left.</remarks>
    /// <param name="tweets">The chapter of Tweets.</param>
    /// <param name="text">What to say.</param>
    /// <param name="options">How to cut it; as usual when left out.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Each Tweet when it stands.</returns>
    public static IAsyncEnumerable<CreatedTweetAnswer> CreateThreadAsync(
        this ITweetsClient tweets, string text, TweetThreadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return tweets.CreateThreadAsync(TweetThread.Split(text, options).Select(static part => new TweetsCreateRequest { Text = part.Text }), null, cancellationToken);
    }

    /// <summary>Posts Tweets as a thread: each replies to the one before. <c>await foreach</c> it; nothing is posted before.</summary>
    /// <remarks>What was handed out stands, also when a later one is refused or the walk is left: go on with the rest behind <paramref name="after"/>.</remarks>
    /// <param name="tweets">The chapter of Tweets.</param>
    /// <param name="parts">The Tweets, with media, polls and all.</param>
    /// <param name="after">The Tweet that the first one replies to; null to begin a thread.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Each Tweet when it stands.</returns>
    public static IAsyncEnumerable<CreatedTweetAnswer> CreateThreadAsync(
        this ITweetsClient tweets, IEnumerable<TweetsCreateRequest> parts, TweetId? after = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tweets);
        ArgumentNullException.ThrowIfNull(parts);
        return WalkAsync(tweets, parts, after, cancellationToken);
    }

    private static async IAsyncEnumerable<CreatedTweetAnswer> WalkAsync(
        ITweetsClient tweets, IEnumerable<TweetsCreateRequest> parts, TweetId? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        TweetId? last = after;
        foreach (TweetsCreateRequest part in parts)
        {
            TweetsCreateRequest next = last is { } to ? part with { Reply = Behind(part.Reply, to) } : part;
            CreatedTweetAnswer posted = await tweets.CreateAsync(next, cancellationToken).ConfigureAwait(false);
            last = posted.Data?.Id ?? last;
            yield return posted;
        }
    }

    private static NewTweetReply Behind(NewTweetReply? reply, TweetId to) =>
        reply is null ? new() { InReplyToTweetId = to } : reply with { InReplyToTweetId = to };
}
