using TwitterSdk.V2;

namespace TwitterSdk.Streaming;

/// <content>What X Activity tells, by its stream or by webhook.</content>
public abstract partial class TwitterStreamHandler
{
    /// <summary>An activity of X Activity; calls the method of each kind.</summary>
    public virtual Task OnActivityAsync(ActivityEvent activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Payload switch
        {
            TweetActivity tweet => OnTweetActivityAsync(tweet.Value, activity, cancellationToken),
            TweetDeleteActivity deleted => OnTweetDeleteActivityAsync(deleted, activity, cancellationToken),
            LikeActivity like => OnLikeActivityAsync(like.Value, activity, cancellationToken),
            FollowActivity follow => OnFollowActivityAsync(follow, activity, cancellationToken),
            ProfileUpdateActivity update => OnProfileUpdateActivityAsync(update, activity, cancellationToken),
            NewsActivity news => OnNewsActivityAsync(news, activity, cancellationToken),
            _ => OnOtherActivityAsync(activity, cancellationToken),
        };
    }

    /// <summary>A Tweet, mention, reply, quote or Retweet; the activity's kind tells which.</summary>
    public virtual Task OnTweetActivityAsync(Tweet tweet, ActivityEvent activity, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A Tweet was deleted.</summary>
    public virtual Task OnTweetDeleteActivityAsync(TweetDeleteActivity deleted, ActivityEvent activity, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A Tweet was liked.</summary>
    public virtual Task OnLikeActivityAsync(Like like, ActivityEvent activity, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Somebody follows, or no longer follows; the activity's kind tells which.</summary>
    public virtual Task OnFollowActivityAsync(FollowActivity follow, ActivityEvent activity, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A profile was changed; the activity's kind tells what in it.</summary>
    public virtual Task OnProfileUpdateActivityAsync(ProfileUpdateActivity update, ActivityEvent activity, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>News came up.</summary>
    public virtual Task OnNewsActivityAsync(NewsActivity news, ActivityEvent activity, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>An activity of a kind that has no method here, such as direct messages, chats and Spaces; its payload is kept as it came.</summary>
    public virtual Task OnOtherActivityAsync(ActivityEvent activity, CancellationToken cancellationToken) => Task.CompletedTask;
}
