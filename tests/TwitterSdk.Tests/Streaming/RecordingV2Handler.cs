using TwitterSdk.Core.Streaming;
using TwitterSdk.Streaming;
using TwitterSdk.V2;

namespace TwitterSdk.Tests.Streaming;

/// <summary>Remembers which methods for messages of v2 were called, and with what.</summary>
internal sealed class RecordingV2Handler : TwitterStreamHandler
{
    public List<string> Calls { get; } = [];

    public override Task OnNoticeAsync(StreamNotice notice, CancellationToken cancellationToken) => Note($"notice {notice.Reason}");

    public override Task OnResponseAsync(TweetMessage message, CancellationToken cancellationToken) => Note($"response {message.Data?.Text}");

    public override Task OnTweetAsync(Tweet tweet, CancellationToken cancellationToken) => Note($"tweet {tweet.Text}");

    public override Task OnIncludesAsync(Includes includes, CancellationToken cancellationToken) => Note($"includes {includes.Users?[0].Username}");

    public override Task OnErrorsAsync(IReadOnlyList<Problem> errors, CancellationToken cancellationToken) => Note($"errors {errors[0].Title}");

    public override Task OnMatchingRulesAsync(IReadOnlyList<MatchingRule> rules, CancellationToken cancellationToken) => Note($"rules {rules[0].Tag}");

    public override Task OnLikeAsync(Like like, Includes? includes, CancellationToken cancellationToken) =>
        Note($"like of {like.LikedTweetId?.Value} by {includes?.Users?[0].Username}");

    public override Task OnLikeComplianceAsync(LikeCompliance change, CancellationToken cancellationToken) =>
        Note($"unlike by {change.Delete.Favorite.UserId.Value}");

    public override Task OnTweetComplianceAsync(TweetCompliance change, CancellationToken cancellationToken) => Note(change.GetType().Name);

    public override Task OnUserComplianceAsync(UserCompliance change, CancellationToken cancellationToken) => Note(change.GetType().Name);

    public override Task OnTweetLabelAsync(TweetLabel label, CancellationToken cancellationToken) => Note(label.GetType().Name);

    public override Task OnTweetActivityAsync(Tweet tweet, ActivityEvent activity, CancellationToken cancellationToken) =>
        Note($"tweet activity {activity.EventType?.Value} {tweet.Text}");

    public override Task OnTweetDeleteActivityAsync(TweetDeleteActivity deleted, ActivityEvent activity, CancellationToken cancellationToken) =>
        Note($"tweet delete activity {deleted.Id.Value}");

    public override Task OnLikeActivityAsync(Like like, ActivityEvent activity, CancellationToken cancellationToken) =>
        Note($"like activity {like.LikedTweetId?.Value}");

    public override Task OnFollowActivityAsync(FollowActivity follow, ActivityEvent activity, CancellationToken cancellationToken) =>
        Note($"follow activity {activity.EventType?.Value} {follow.Target?.Username}");

    public override Task OnProfileUpdateActivityAsync(ProfileUpdateActivity update, ActivityEvent activity, CancellationToken cancellationToken) =>
        Note($"profile activity {update.After}");

    public override Task OnNewsActivityAsync(NewsActivity news, ActivityEvent activity, CancellationToken cancellationToken) =>
        Note($"news activity {news.Headline}");

    public override Task OnOtherActivityAsync(ActivityEvent activity, CancellationToken cancellationToken) =>
        Note($"other activity {activity.EventType?.Value}");

    private Task Note(string call)
    {
        Calls.Add(call);
        return Task.CompletedTask;
    }
}
