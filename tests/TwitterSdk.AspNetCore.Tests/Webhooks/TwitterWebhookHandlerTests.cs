using System.Text;
using TwitterSdk.V1;
using TwitterSdk.Webhooks;

namespace TwitterSdk.AspNetCore.Tests.Webhooks;

/// <summary>Which method each kind of event reaches.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class TwitterWebhookHandlerTests
{
    private readonly Recorder _handler = new();

    [TestCase("""{"for_user_id":"7","user_has_blocked":"false","tweet_create_events":[{"id":1},{"id":2}]}""", "Tweet 1 for 7, blocked: False", "Tweet 2 for 7, blocked: False")]
    [TestCase("""{"for_user_id":"7","tweet_delete_events":[{"status":{"id":"5","user_id":"7"},"timestamp_ms":1432228155593}]}""", "Delete 5")]
    [TestCase("""{"for_user_id":"7","favorite_events":[{"id":"a7","favorited_status":{"id":3},"user":{"id":4}}]}""", "Favorite 3 by 4")]
    [TestCase("""{"for_user_id":"7","follow_events":[{"type":"follow","source":{"id":4}}]}""", "Follow 4")]
    [TestCase("""{"for_user_id":"7","follow_events":[{"type":"unfollow","source":{"id":7}}]}""", "Unfollow 7")]
    [TestCase("""{"for_user_id":"7","block_events":[{"type":"block","source":{"id":7}}]}""", "Block 7")]
    [TestCase("""{"for_user_id":"7","block_events":[{"type":"unblock","source":{"id":7}}]}""", "Unblock 7")]
    [TestCase("""{"for_user_id":"7","mute_events":[{"type":"mute","source":{"id":7}}]}""", "Mute 7")]
    [TestCase("""{"for_user_id":"7","mute_events":[{"type":"unmute","source":{"id":7}}]}""", "Unmute 7")]
    [TestCase("""{"user_event":{"revoke":{"date_time":"2018-05-24T09:48:12+00:00","target":{"app_id":"13"},"source":{"user_id":"63"}}}}""", "Revoked by 63")]
    [TestCase("""{"for_user_id":"7","direct_message_events":[{"type":"message_create","id":"9","created_timestamp":"1392078023603"}],"users":{}}""", "Message 9")]
    [TestCase("""{"for_user_id":"7","direct_message_indicate_typing_events":[{"created_timestamp":"1518127183443","sender_id":"8"}]}""", "Typing 8")]
    [TestCase("""{"for_user_id":"7","direct_message_mark_read_events":[{"sender_id":"8","last_read_event_id":"10"}]}""", "Read 10")]
    [TestCase("""{"for_user_id":"7","space_events":[{}]}""", "Unknown UnknownAccountActivityEvent")]
    [TestCase("""{"user_event":{}}""", "Unknown AaaUserEvent")]
    [TestCase("""{"data":{"id":"5","text":"hi"},"matching_rules":[{"id":"1"}]}""", "Filtered 5 by 1 rules")]
    [TestCase("""{"data":{"event_uuid":"u","event_type":"post.create","payload":{"id":"5","text":"hi"}}}""", "Tweet 5 of post.create")]
    [TestCase("""{"data":{"event_type":"post.delete","payload":{"id":"5","author_id":"7"}}}""", "Deleted 5")]
    [TestCase("""{"data":{"event_type":"follow.unfollow","payload":{"target":{"id":"9"}}}}""", "Follow of 9 by follow.unfollow")]
    [TestCase("""{"data":{"event_type":"like.create","payload":{}}}""", "Like")]
    [TestCase("""{"data":{"event_type":"profile.update.bio","payload":{"before":"a","after":"b"}}}""", "Profile a to b")]
    [TestCase("""{"data":{"event_type":"news.new","payload":{"headline":"rain"}}}""", "News rain")]
    [TestCase("""{"data":{"event_type":"spaces.start","payload":{"x":1}}}""", "Other spaces.start")]
    [TestCase("""{"data":{"weather":"fine"}}""", "Unknown Unknown")]
    [TestCase("""{"weather":"fine"}""", "Unknown Unknown")]
    [TestCase("""{"for_user_id":"7","tweet_create_events":[]}""")]
    public async Task An_event_reaches_the_method_of_its_kind(string json, params string[] seen)
    {
        await _handler.HandleAsync(TwitterWebhookEvent.Parse(Encoding.UTF8.GetBytes(json)), CancellationToken.None);
        Assert.That(_handler.Seen, Is.EqualTo(seen));
    }

    [Test]
    public void What_a_method_throws_reaches_the_vendor_and_ends_the_delivery()
    {
        _handler.FailAt = 2;
        TwitterWebhookEvent delivery = TwitterWebhookEvent.Parse("""{"for_user_id":"7","tweet_create_events":[{"id":1},{"id":2},{"id":3}]}"""u8);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(async () => await _handler.HandleAsync(delivery, CancellationToken.None), Throws.InvalidOperationException);
            Assert.That(_handler.Seen, Has.Count.EqualTo(2));
        }
    }

    private sealed class Recorder : TwitterWebhookHandler
    {
        public List<string> Seen { get; } = [];

        public int FailAt { get; set; }

        public override Task OnStatusAsync(Tweet tweet, AaaTweetCreate delivery, CancellationToken cancellationToken) =>
            See($"Tweet {tweet.Id} for {delivery.ForUserId}, blocked: {delivery.UserHasBlocked}");

        public override Task OnDeleteAsync(TweetDeleteEvent deleted, AaaTweetDelete delivery, CancellationToken cancellationToken) => See($"Delete {deleted.Status.Id}");

        public override Task OnFavoriteAsync(FavoriteEvent favorite, AaaFavorite delivery, CancellationToken cancellationToken) =>
            See($"Favorite {favorite.FavoritedStatus.Id} by {favorite.User.Id}");

        public override Task OnFollowAsync(AaaUserToUser follow, AaaFollow delivery, CancellationToken cancellationToken) => See($"Follow {follow.Source.Id}");

        public override Task OnUnfollowAsync(AaaUserToUser unfollow, AaaFollow delivery, CancellationToken cancellationToken) => See($"Unfollow {unfollow.Source.Id}");

        public override Task OnBlockAsync(AaaUserToUser block, AaaBlock delivery, CancellationToken cancellationToken) => See($"Block {block.Source.Id}");

        public override Task OnUnblockAsync(AaaUserToUser unblock, AaaBlock delivery, CancellationToken cancellationToken) => See($"Unblock {unblock.Source.Id}");

        public override Task OnMuteAsync(AaaUserToUser mute, AaaMute delivery, CancellationToken cancellationToken) => See($"Mute {mute.Source.Id}");

        public override Task OnUnmuteAsync(AaaUserToUser unmute, AaaMute delivery, CancellationToken cancellationToken) => See($"Unmute {unmute.Source.Id}");

        public override Task OnAccessRevokedAsync(AccessRevocation revocation, AaaUserEvent delivery, CancellationToken cancellationToken) =>
            See($"Revoked by {revocation.Source.UserId}");

        public override Task OnDirectMessageAsync(DirectMessageEvent message, AaaDirectMessage delivery, CancellationToken cancellationToken) => See($"Message {message.Id}");

        public override Task OnTypingAsync(TypingEvent typing, AaaIndicateTyping delivery, CancellationToken cancellationToken) => See($"Typing {typing.SenderId}");

        public override Task OnMarkReadAsync(MarkReadEvent read, AaaMarkRead delivery, CancellationToken cancellationToken) => See($"Read {read.LastReadEventId}");

        public override Task OnResponseAsync(V2.TweetMessage message, CancellationToken cancellationToken) =>
            See($"Filtered {message.Data?.Id} by {message.MatchingRules?.Count} rules");

        public override Task OnTweetActivityAsync(V2.Tweet tweet, V2.ActivityEvent activity, CancellationToken cancellationToken) => See($"Tweet {tweet.Id} of {activity.EventType}");

        public override Task OnTweetDeleteActivityAsync(V2.TweetDeleteActivity deleted, V2.ActivityEvent activity, CancellationToken cancellationToken) => See($"Deleted {deleted.Id}");

        public override Task OnLikeActivityAsync(V2.Like like, V2.ActivityEvent activity, CancellationToken cancellationToken) => See("Like");

        public override Task OnFollowActivityAsync(V2.FollowActivity follow, V2.ActivityEvent activity, CancellationToken cancellationToken) =>
            See($"Follow of {follow.Target?.Id} by {activity.EventType}");

        public override Task OnProfileUpdateActivityAsync(V2.ProfileUpdateActivity update, V2.ActivityEvent activity, CancellationToken cancellationToken) =>
            See($"Profile {update.Before} to {update.After}");

        public override Task OnNewsActivityAsync(V2.NewsActivity news, V2.ActivityEvent activity, CancellationToken cancellationToken) => See($"News {news.Headline}");

        public override Task OnOtherActivityAsync(V2.ActivityEvent activity, CancellationToken cancellationToken) => See($"Other {activity.EventType}");

        public override Task OnOtherAsync(TwitterWebhookEvent delivery, CancellationToken cancellationToken) => See($"Unknown {delivery.Kind}");

        private Task See(string line)
        {
            Seen.Add(line);
            return Seen.Count == FailAt ? throw new InvalidOperationException("out of ink") : Task.CompletedTask;
        }
    }
}
