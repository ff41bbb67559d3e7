using System.Reflection;
using TwitterSdk.Core.Json;
using TwitterSdk.Core.Streaming;
using TwitterSdk.Streaming;
using TwitterSdk.Testing;
using TwitterSdk.Tests.Client;

namespace TwitterSdk.Tests.Streaming;

/// <summary>Streams of v2 led through a handler: each part of a message to the method that is for it.</summary>
public sealed class TwitterStreamHandlerV2Tests
{
    private const string At = "\"event_at\":\"2024-01-01T00:00:00.000Z\"";
    private const string Bob = "{\"users\":[{\"id\":\"2\",\"name\":\"Bob\",\"username\":\"bob\"}]}";

    [Test]
    public async Task A_tweet_is_told_whole_and_then_part_by_part() => Assert.That(
        await CallsAsync(
            twitter => twitter.V2.Streams.FilterAsync(),
            "{\"data\":{\"id\":\"1\",\"text\":\"loom\"},\"includes\":" + Bob + ",\"errors\":[{\"title\":\"Not Found\"}],\"matching_rules\":[{\"id\":\"3\",\"tag\":\"looms\"}]}"),
        Is.EqualTo(new[] { "response loom", "tweet loom", "includes bob", "errors Not Found", "rules looms" }));

    [Test]
    public async Task Parts_that_a_message_lacks_call_nothing() => Assert.That(
        await CallsAsync(twitter => twitter.V2.Streams.SampleAsync(), """{"data":{"id":"1","text":"loom"}}"""),
        Is.EqualTo(new[] { "response loom", "tweet loom" }));

    [Test]
    public async Task A_like_comes_with_who_liked() => Assert.That(
        await CallsAsync(twitter => twitter.V2.Streams.LikesFirehoseAsync(1), "{\"data\":{\"id\":\"a\",\"liked_tweet_id\":\"7\"},\"includes\":" + Bob + "}"),
        Is.EqualTo(new[] { "like of 7 by bob" }));

    [Test]
    public async Task A_like_that_was_taken_back_names_whose() => Assert.That(
        await CallsAsync(twitter => twitter.V2.Streams.LikesComplianceAsync(), "{\"data\":{\"delete\":{\"favorite\":{\"id\":\"7\",\"user_id\":\"8\"}," + At + "}}}"),
        Is.EqualTo(new[] { "unlike by 8" }));

    [TestCase("delete", "TweetDeleteCompliance")]
    [TestCase("withheld", "TweetWithheldCompliance")]
    [TestCase("drop", "TweetDropCompliance")]
    [TestCase("undrop", "TweetUndropCompliance")]
    [TestCase("tweet_edit", "TweetEditCompliance")]
    public async Task What_happens_to_a_tweet_is_told_by_its_kind(string kind, string type) => Assert.That(
        await CallsAsync(
            twitter => twitter.V2.Streams.TweetsComplianceAsync(1),
            "{\"data\":{\"" + kind + "\":{\"tweet\":{\"id\":\"7\",\"author_id\":\"8\"},\"withheld_in_countries\":[\"DE\"],\"initial_tweet_id\":\"7\",\"edit_tweet_ids\":[\"7\",\"9\"]," + At + "}}}"),
        Is.EqualTo(new[] { type }));

    [TestCase("user_protect", "UserProtectCompliance")]
    [TestCase("user_unprotect", "UserUnprotectCompliance")]
    [TestCase("user_delete", "UserDeleteCompliance")]
    [TestCase("user_undelete", "UserUndeleteCompliance")]
    [TestCase("user_suspend", "UserSuspendCompliance")]
    [TestCase("user_unsuspend", "UserUnsuspendCompliance")]
    [TestCase("user_withheld", "UserWithheldCompliance")]
    [TestCase("scrub_geo", "UserScrubGeoCompliance")]
    [TestCase("user_profile_modification", "UserProfileModificationCompliance")]
    public async Task What_happens_to_a_user_is_told_by_its_kind(string kind, string type) => Assert.That(
        await CallsAsync(
            twitter => twitter.V2.Streams.UsersComplianceAsync(1),
            "{\"data\":{\"" + kind + "\":{\"user\":{\"id\":\"8\"},\"withheld_in_countries\":[\"DE\"],\"up_to_tweet_id\":\"7\",\"profile_field\":\"bio\",\"new_value\":\"x\"," + At + "}}}"),
        Is.EqualTo(new[] { type }));

    [TestCase("public_tweet_notice", "TweetNoticeLabel")]
    [TestCase("public_tweet_unviewable", "TweetUnviewableLabel")]
    public async Task A_label_is_told_by_its_kind(string kind, string type) => Assert.That(
        await CallsAsync(
            twitter => twitter.V2.Streams.LabelsComplianceAsync(),
            "{\"data\":{\"" + kind + "\":{\"tweet\":{\"id\":\"7\"},\"application\":\"notes\",\"event_type\":\"apply\"," + At + "}}}"),
        Is.EqualTo(new[] { type }));

    [TestCase("post.create", """{"id":"1","text":"loom"}""", "tweet activity post.create loom")]
    [TestCase("post.mention.create", """{"id":"1","text":"@bob"}""", "tweet activity post.mention.create @bob")]
    [TestCase("post.delete", """{"id":"7","author_id":"8"}""", "tweet delete activity 7")]
    [TestCase("like.create", """{"id":"a","liked_tweet_id":"7"}""", "like activity 7")]
    [TestCase("follow.unfollow", """{"source":"1","target":{"id":"2","name":"Bob","username":"bob"}}""", "follow activity follow.unfollow bob")]
    [TestCase("profile.update.bio", """{"before":"a","after":"b"}""", "profile activity b")]
    [TestCase("news.new", """{"headline":"Looms"}""", "news activity Looms")]
    [TestCase("dm.sent", """{"id":"1"}""", "other activity dm.sent")]
    public async Task An_activity_is_told_by_its_kind(string kind, string payload, string call) => Assert.That(
        await CallsAsync(twitter => twitter.V2.Streams.ActivityAsync(), "{\"data\":{\"event_type\":\"" + kind + "\",\"payload\":" + payload + "}}"),
        Is.EqualTo(new[] { call }));

    [Test]
    public async Task Every_kind_of_message_tells_of_problems_and_of_the_end_they_announce()
    {
        const string Problem = """{"errors":[{"title":"over","disconnect_type":"ForceDisconnect"}]}""";
        List<string>[] all =
        [
            await CallsAsync(twitter => twitter.V2.Streams.LikesSample10Async(1), Problem),
            await CallsAsync(twitter => twitter.V2.Streams.LikesComplianceAsync(), Problem),
            await CallsAsync(twitter => twitter.V2.Streams.TweetsComplianceAsync(1), Problem),
            await CallsAsync(twitter => twitter.V2.Streams.UsersComplianceAsync(1), Problem),
            await CallsAsync(twitter => twitter.V2.Streams.LabelsComplianceAsync(), Problem),
            await CallsAsync(twitter => twitter.V2.Streams.ActivityAsync(), Problem),
        ];
        Assert.That(all, Is.All.EquivalentTo(new[] { "errors over", "notice ForceDisconnect" }));
        Assert.That(
            await CallsAsync(twitter => twitter.V2.Streams.SampleAsync(), Problem),
            Is.EquivalentTo(new[] { "response ", "errors over", "notice ForceDisconnect" }));
    }

    [Test]
    public void No_method_for_messages_is_left_without_a_test()
    {
        IEnumerable<string> overridden = Overrides(typeof(RecordingStreamHandler)).Concat(Overrides(typeof(RecordingV2Handler)));

        // These are only there to call others, or have tests of their own beside what they tell of.
        string[] apart = [nameof(TwitterStreamHandler.OnActivityAsync), nameof(TwitterStreamHandler.OnGapFilledAsync)];
        Assert.That(
            typeof(TwitterStreamHandler).GetMethods().Where(method => method.IsVirtual && method.Name.StartsWith("On", StringComparison.Ordinal)).Select(method => method.Name),
            Is.SubsetOf(overridden.Concat(apart)));
    }

    private static IEnumerable<string> Overrides(Type handler) =>
        handler.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(method => method.Name);

    /// <summary>Runs a stream that sends one line, and tells what was called.</summary>
    private static async Task<List<string>> CallsAsync<T>(Func<ITwitterClient, ApiStream<T>> open, string line)
        where T : IJsonModel<T>, ITwitterStreamMessage
    {
        var handler = new RecordingV2Handler();
        TwitterClient twitter = Clients.Over(new ScriptedHandler(_ => ScriptedHandler.Text(line + "\r\n")), options => options.Clock = new FakeClock());
        await open(twitter).With(options => options with { Reconnect = options.Reconnect with { MaxRetries = 0 } }).RunAsync(handler);
        return handler.Calls;
    }
}
