using System.Text.Json;
using TwitterSdk.Core.Paging;
using TwitterSdk.Testing;
using TwitterSdk.Tests.Client;
using TwitterSdk.V2;
using TwitterSdk.V2.Hydration;

namespace TwitterSdk.Tests.V2;

/// <summary>From data to what came along with them.</summary>
public sealed class HydrationTests
{
    private const string Page = """
        {
          "data": [
            {
              "id": "1", "text": "@Ada @grace @ada look", "author_id": "12", "in_reply_to_user_id": "13",
              "attachments": { "media_keys": ["3_7", "3_8"], "poll_ids": ["44"] },
              "geo": { "place_id": "p1" },
              "entities": { "mentions": [{ "start": 0, "end": 4, "username": "Ada" }, { "start": 5, "end": 11, "username": "grace" }, { "start": 12, "end": 16, "username": "ada" }] },
              "edit_history_tweet_ids": ["1"],
              "referenced_tweets": [{ "type": "replied_to", "id": "2" }, { "type": "quoted", "id": "3" }]
            },
            { "id": "9", "text": "alone" }
          ],
          "includes": {
            "users": [{ "id": "12", "name": "Ada", "username": "ADA" }, { "id": "13", "name": "Grace", "username": "Grace" }, { "id": "12", "name": "Another", "username": "ada" }],
            "media": [{ "media_key": "3_7", "type": "photo" }],
            "polls": [{ "id": "44", "options": [] }],
            "places": [{ "id": "p1", "full_name": "Paris" }],
            "tweets": [
              { "id": "2", "text": "first", "author_id": "13", "referenced_tweets": [{ "type": "quoted", "id": "1" }] },
              { "id": "1", "text": "@Ada @grace @ada look", "referenced_tweets": [{ "type": "replied_to", "id": "2" }] }
            ]
          },
          "errors": [{ "resource_id": "3", "resource_type": "tweet", "section": "includes", "type": "https://api.x.com/2/problems/not-authorized-for-resource", "title": "Authorization Error" }]
        }
        """;

    private readonly TweetPage _page = JsonSerializer.Deserialize<TweetPage>(Page)!;

    private HydratedTweet First => _page.Hydrate()[0];

    [Test]
    public void What_a_tweet_refers_to_is_one_step_away_and_the_very_object_that_came()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(First.Tweet, Is.SameAs(_page.Data![0]));
            Assert.That(First.Author, Is.SameAs(_page.Includes!.Users![0]), "of two with one id the first counts");
            Assert.That(First.InReplyToUser, Is.SameAs(_page.Includes.Users[1]));
            Assert.That(First.Poll, Is.SameAs(_page.Includes.Polls![0]));
            Assert.That(First.Place, Is.SameAs(_page.Includes.Places![0]));
            Assert.That(First.Media.Single(), Is.SameAs(_page.Includes.Media![0]), "the other one did not come");
            Assert.That(First.Edits.Single(), Is.SameAs(_page.Includes.Tweets![1]));
        }
    }

    [Test]
    public void Mentioned_users_are_found_in_any_case_and_each_once() =>
        Assert.That(First.MentionedUsers, Is.EqualTo(new[] { _page.Includes!.Users![0], _page.Includes.Users[1] }));

    [Test]
    public void Long_tweets_mention_whom_their_whole_text_mentions()
    {
        var tweet = JsonSerializer.Deserialize<Tweet>("""{"id":"1","text":"…","note_tweet":{"text":"… @grace","entities":{"mentions":[{"start":2,"end":8,"username":"grace"}]}}}""")!;

        Assert.That(new HydratedTweet(tweet, new IncludedObjects(_page.Includes)).MentionedUsers.Single().Name, Is.EqualTo("Grace"));
    }

    [Test]
    public void References_lead_on_to_tweets_that_refer_to_others_in_their_turn()
    {
        Assert.That(First.RepliedTo!.Value.Author!.Name, Is.EqualTo("Grace"));

        // Two Tweets that refer to each other: each step is only taken when somebody takes it.
        HydratedTweet walker = First;
        for (int step = 0; step < 100; step++)
            walker = (step % 2 == 0 ? walker.RepliedTo : walker.Quoted)!.Value;
        Assert.That(walker.Tweet.Id.Value, Is.EqualTo(1));
    }

    [Test]
    public void A_reference_is_there_also_when_its_tweet_is_not()
    {
        IReadOnlyList<HydratedReferencedTweet> references = First.ReferencedTweets;

        Assert.That(references.Select(reference => (reference.Kind, reference.Id.Value, reference.Tweet?.Tweet.Text)), Is.EqualTo(new[]
        {
            ((ReferenceKind?)ReferenceKind.RepliedTo, 2L, (string?)"first"),
            (ReferenceKind.Quoted, 3L, null),
        }));
        Assert.That(First.Quoted, Is.Null);
        Assert.That(First.Retweeted, Is.Null);
    }

    [Test]
    public void What_cannot_be_shown_is_told_apart_from_what_nobody_asked_for()
    {
        Assert.That(_page.Errors.About(new TweetId(3))!.Title, Is.EqualTo("Authorization Error"));
        Assert.That(_page.Errors.About(new MediaKey("3_8")), Is.Null);
        Assert.That(default(IReadOnlyList<Problem>).About(new TweetId(3)), Is.Null);
    }

    [Test]
    public void A_tweet_that_refers_to_nothing_has_empty_lists_and_nulls()
    {
        HydratedTweet alone = _page.Hydrate()[1];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(alone.Author, Is.Null);
            Assert.That(alone.Poll, Is.Null);
            Assert.That(alone.Place, Is.Null);
            Assert.That(alone.RepliedTo, Is.Null);
            Assert.That(alone.Media, Is.Empty);
            Assert.That(alone.MentionedUsers, Is.Empty);
            Assert.That(alone.ReferencedTweets, Is.Empty);
            Assert.That(alone.MediaSources, Is.Empty);
        }
    }

    [TestCase("""{}""")]
    [TestCase("""{"data":[]}""")]
    [TestCase("""{"data":[{"id":"1","text":"","author_id":"12","attachments":{"media_keys":["3_7"]}}]}""")]
    public void Nothing_that_is_missing_throws(string json)
    {
        TweetPage page = JsonSerializer.Deserialize<TweetPage>(json)!;

        foreach (HydratedTweet tweet in page.Hydrate())
        {
            Assert.That(tweet.Author, Is.Null);
            Assert.That(tweet.Media, Is.Empty);
        }

        Assert.That(new TweetAnswer().Hydrate(), Is.Null);
    }

    [Test]
    public void Long_lists_are_found_in_as_well_as_short_ones()
    {
        var page = new TweetPage
        {
            Data = [.. Enumerable.Range(1, 100).Select(id => new Tweet { Id = new(id), Text = "", AuthorId = new(1000 + id) })],
            Includes = new() { Users = [.. Enumerable.Range(1, 100).Select(id => new User { Id = new(1000 + id), Name = $"{id}", Username = $"U{id}" })] },
        };

        Assert.That(page.Hydrate().Select(tweet => tweet.Author), Is.EqualTo(page.Includes.Users));
        Assert.That(page.Hydrate()[0].Included.FindUser("u77"), Is.SameAs(page.Includes.Users[76]));
    }

    [Test]
    public void Looking_at_a_page_costs_an_index_and_nothing_for_each_tweet()
    {
        var page = new TweetPage
        {
            Data = [.. Enumerable.Range(1, 1000).Select(id => new Tweet { Id = new(id), Text = "", AuthorId = new(1000 + (id % 100)) })],
            Includes = new() { Users = [.. Enumerable.Range(0, 100).Select(id => new User { Id = new(1000 + id), Name = "", Username = "" })] },
        };
        Look();

        long before = GC.GetAllocatedBytesForCurrentThread();
        Look();
        long cost = GC.GetAllocatedBytesForCurrentThread() - before;

        TestContext.Out.WriteLine($"{cost} bytes for 1000 Tweets with 100 users");
        Assert.That(cost, Is.LessThan(10_000));

        void Look()
        {
            IReadOnlyList<HydratedTweet> tweets = page.Hydrate();
            for (int i = 0; i < tweets.Count; i++)
                _ = tweets[i].Author!.Id;
        }
    }

    [Test]
    public void Every_answer_with_includes_leads_on()
    {
        var includes = new Includes
        {
            Users = [new() { Id = new(5), Name = "Five", Username = "five" }],
            Tweets = [new() { Id = new(6), Text = "Six" }],
            Topics = [new() { Id = new("t"), Name = "Looms" }],
            Media = [new() { MediaKey = new("3_1") }],
        };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(new TweetAnswer { Data = new() { AuthorId = new(5) }, Includes = includes }.Hydrate()!.Value.Author!.Name, Is.EqualTo("Five"));
            Assert.That(new TweetMessage { Data = new() { AuthorId = new(5) }, Includes = includes }.Hydrate()!.Value.Author!.Name, Is.EqualTo("Five"));
            Assert.That(new UserAnswer { Data = new() { PinnedTweetId = new(6) }, Includes = includes }.Hydrate()!.Value.PinnedTweet!.Value.Tweet.Text, Is.EqualTo("Six"));
            Assert.That(new UserPage { Data = [new() { MostRecentTweetId = new(6), Affiliation = new() { UserId = [new(5)] } }], Includes = includes }.Hydrate().Single(), Has.Property("Affiliations").One.Items);
            Assert.That(new SpaceAnswer { Data = new() { CreatorId = new(5), HostIds = [new(5)], TopicIds = [new("t")] }, Includes = includes }.Hydrate()!.Value.Topics.Single().Name, Is.EqualTo("Looms"));
            Assert.That(new SpacePage { Data = [new() { SpeakerIds = [new(5), new(7)] }], Includes = includes }.Hydrate().Single().Speakers.Single().Name, Is.EqualTo("Five"));
            Assert.That(new TwitterListPage { Data = [new() { OwnerId = new(5) }], Includes = includes }.Hydrate().Single().Owner!.Name, Is.EqualTo("Five"));
            Assert.That(new ChatConversationPage { Data = [new() { AdminIds = [new(5)] }], Includes = includes }.Hydrate().Single().Admins.Single().Name, Is.EqualTo("Five"));
            Assert.That(new BroadcastChatMessagePage { Data = [new() { AuthorId = new(5) }], Includes = includes }.Hydrate().Single().Author!.Name, Is.EqualTo("Five"));
            Assert.That(new LikeMessage { Data = new() { LikedTweetId = new(6), LikedTweetAuthorId = new(5) }, Includes = includes }.Hydrate()!.Value.Tweet!.Value.Tweet.Text, Is.EqualTo("Six"));
            HydratedDirectMessage message = new DirectMessagePage
            {
                Data = [new() { SenderId = new(5), Attachments = new() { MediaKeys = [new("3_1")] }, ReferencedTweets = [new() { Id = new(6) }] }],
                Includes = includes,
            }.Hydrate().Single();
            Assert.That(message.Sender!.Name, Is.EqualTo("Five"));
            Assert.That(message.Media.Single(), Is.SameAs(includes.Media[0]));
            Assert.That(message.ReferencedTweets.Single().Tweet!.Value.Tweet.Text, Is.EqualTo("Six"));
        }
    }

    [Test]
    public void An_event_about_a_tweet_leads_on_and_another_does_not()
    {
        var message = JsonSerializer.Deserialize<ActivityMessage>(
            """{"data":{"event_type":"post.create","payload":{"id":"1","text":"hello","author_id":"5"},"includes":{"users":[{"id":"5","name":"Five","username":"five"}]}}}""")!;

        Assert.That(message.Data!.HydrateTweet()!.Value.Author!.Name, Is.EqualTo("Five"));
        Assert.That(new ActivityEvent().HydrateTweet(), Is.Null);
    }

    [Test]
    public async Task A_walk_over_pages_gives_each_item_what_came_with_its_page()
    {
        ScriptedHandler handler = ScriptedHandler.InTurn(
            () => ScriptedHandler.Json("""{"data":[{"id":"1","text":"a","author_id":"5"}],"includes":{"users":[{"id":"5","name":"Five","username":"five"}]},"meta":{"next_token":"n"}}"""),
            () => ScriptedHandler.Json("""{"data":[{"id":"2","text":"b","author_id":"5"},{"id":"3","text":"c","author_id":"6"}],"includes":{"users":[{"id":"6","name":"Six","username":"six"}]},"meta":{}}"""));
        TwitterClient twitter = Clients.Over(handler);

        List<string?> authors = [];
        await foreach (HydratedTweet tweet in twitter.V2.Tweets.EnumerateRecentAsync("weaving").Hydrate())
            authors.Add(tweet.Author?.Name);

        Assert.That(authors, Is.EqualTo(new[] { "Five", null, "Six" }));
    }

    [Test]
    public async Task Pages_of_a_walk_can_be_hydrated_one_by_one()
    {
        TwitterClient twitter = Clients.Over(new ScriptedHandler(_ => ScriptedHandler.Json("""{"data":[{"id":"1","name":"a","username":"a","pinned_tweet_id":"7"}],"includes":{"tweets":[{"id":"7","text":"pinned"}]},"meta":{}}""")));

        await foreach (Page<UserPage, User> page in twitter.V2.Users.EnumerateFollowersAsync(new(12)).AsPages())
            Assert.That(page.Response.Hydrate().Single().PinnedTweet!.Value.Tweet.Text, Is.EqualTo("pinned"));
    }
}
