using TwitterSdk.Configuration;
using TwitterSdk.Core.Streaming;
using TwitterSdk.Testing;
using TwitterSdk.Tests.Client;
using TwitterSdk.V2;

namespace TwitterSdk.Tests.V2;

/// <summary>What v2 is asked to send: fields and expansions, their names, and the client's defaults.</summary>
public sealed class SelectionTests
{
    private static readonly TweetId s_id = new(20);

    [TestCase(FieldNaming.AsDocumented, "post.fields=created_at%2Cnote_post&expansions=referenced_posts")]
    [TestCase(FieldNaming.Post, "post.fields=created_at%2Cnote_post&expansions=referenced_posts")]
    [TestCase(FieldNaming.Tweet, "tweet.fields=created_at%2Cnote_tweet&expansions=referenced_tweets.id")]
    public async Task Fields_have_the_names_that_the_client_chose(FieldNaming naming, string query)
    {
        string sent = await QueryAsync(options => options.FieldNaming = naming, twitter => twitter.V2.Tweets.GetAsync(s_id, new()
        {
            TweetFields = [TweetField.CreatedAt, TweetField.NoteTweet],
            Expansions = [TweetExpansion.ReferencedTweetsId],
        }));

        Assert.That(sent, Is.EqualTo(query));
    }

    [TestCase(FieldNaming.AsDocumented, "tweet.fields=note_tweet")]
    [TestCase(FieldNaming.Post, "post.fields=note_post")]
    public async Task A_stream_is_documented_with_the_old_names(FieldNaming naming, string query)
    {
        string sent = await QueryAsync(options => options.FieldNaming = naming, async twitter =>
        {
            await foreach (StreamItem<TweetMessage> _ in twitter.V2.Streams.SampleAsync(new() { TweetFields = [TweetField.NoteTweet] }).WithEvents())
                break;
        });

        Assert.That(sent, Is.EqualTo(query));
    }

    [Test]
    public async Task A_value_that_was_written_in_one_naming_is_sent_in_the_other() =>
        Assert.That(
            await QueryAsync(options => options.FieldNaming = FieldNaming.Tweet, twitter => twitter.V2.Tweets.GetAsync(s_id, new() { TweetFields = ["note_post", "a_new_one"] })),
            Is.EqualTo("tweet.fields=note_tweet%2Ca_new_one"));

    [Test]
    public async Task Defaults_are_sent_where_an_endpoint_takes_them_and_the_request_says_nothing()
    {
        static void Configure(TwitterClientOptions options)
        {
            options.V2Defaults.UserFields = [UserField.Verified];
            options.V2Defaults.PollFields = [PollField.Options];
            options.V2Defaults.UserExpansions = [UserExpansion.PinnedTweetId];
        }

        Assert.That(await QueryAsync(Configure, twitter => twitter.V2.Users.GetAsync(new(12))), Is.EqualTo("user.fields=verified&expansions=pinned_post_id"));
        Assert.That(await QueryAsync(Configure, twitter => twitter.V2.Tweets.GetAsync(s_id)), Is.EqualTo("user.fields=verified&poll.fields=options"));
        Assert.That(await QueryAsync(Configure, twitter => twitter.V2.Usage.GetAsync()), Is.Empty);
    }

    [Test]
    public async Task A_request_that_says_its_own_wins_over_the_defaults_and_an_empty_list_asks_for_nothing()
    {
        static void Configure(TwitterClientOptions options) => options.V2Defaults.TweetFields = TweetFields.All;

        Assert.That(
            await QueryAsync(Configure, twitter => twitter.V2.Tweets.GetAsync(s_id, new() { TweetFields = [TweetField.Lang] })),
            Is.EqualTo("post.fields=lang"));
        Assert.That(await QueryAsync(Configure, twitter => twitter.V2.Tweets.GetAsync(s_id, new() { TweetFields = [] })), Is.Empty);
    }

    [Test]
    public async Task Derived_clients_keep_names_and_defaults()
    {
        static void Configure(TwitterClientOptions options)
        {
            options.FieldNaming = FieldNaming.Tweet;
            options.V2Defaults.TweetFields = TweetFields.Default;
        }

        string query = await QueryAsync(Configure, twitter => twitter
            .As(TwitterCredentials.App("another"))
            .With(options => options with { Timeout = TimeSpan.FromSeconds(9) })
            .V2.Tweets.GetAsync(s_id));

        Assert.That(query, Is.EqualTo("tweet.fields=id%2Ctext"));
    }

    [Test]
    public void All_fields_leave_out_what_only_the_owner_may_ask_for()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(TweetFields.All, Has.No.Member(TweetField.NonPublicMetrics).And.No.Member(TweetField.OrganicMetrics).And.No.Member(TweetField.PromotedMetrics));
            Assert.That(TweetFields.Private, Is.EqualTo(new[] { TweetField.NonPublicMetrics, TweetField.OrganicMetrics, TweetField.PromotedMetrics }));
            Assert.That(MediaFields.All, Has.No.Member(MediaField.OrganicMetrics));
            Assert.That(UserFields.All, Has.No.Member(UserField.ConfirmedEmail));
            Assert.That(TweetFields.All, Has.Member(TweetField.PublicMetrics).And.Member(TweetField.CreatedAt));
        }
    }

    [Test]
    public void Both_namings_are_read()
    {
        const string Old = """{ "data": { "id": "1", "note_tweet": { "text": "x" }, "public_metrics": { "retweet_count": 3 } }, "includes": { "tweets": [{ "id": "2" }] } }""";
        string now = Old.Replace("note_tweet", "note_post", StringComparison.Ordinal).Replace("retweet_count", "repost_count", StringComparison.Ordinal).Replace("\"tweets\"", "\"posts\"", StringComparison.Ordinal);

        foreach (string json in new[] { Old, now })
        {
            TweetAnswer answer = Core.Json.JsonModel.Parse<TweetAnswer>(json);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(answer.Data?.NoteTweet?.Text, Is.EqualTo("x"));
                Assert.That(answer.Data?.PublicMetrics?.RetweetCount, Is.EqualTo(3));
                Assert.That(answer.Includes?.Tweets?[0].Id, Is.EqualTo(new TweetId(2)));
            }
        }

        Assert.That(Core.Json.JsonModel.Parse<Withheld>("""{ "scope": "post" }""").Scope, Is.EqualTo(WithheldScope.Tweet));
    }

    private static async Task<string> QueryAsync(Action<TwitterClientOptions> configure, Func<ITwitterClient, Task> call)
    {
        ScriptedHandler handler = Clients.Fine();
        await call(Clients.Over(handler, configure));
        return handler.Requests.Single().Query;
    }
}
