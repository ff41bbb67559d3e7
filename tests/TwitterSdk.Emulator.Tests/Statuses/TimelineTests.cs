using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;

namespace TwitterSdk.Emulator.Tests.Statuses;

public sealed class TimelineTests : EmulatorFixture
{
    private const string Home = "api/1.1/statuses/home_timeline.json";
    private const string User = "api/1.1/statuses/user_timeline.json";

    [Test]
    public async Task A_timeline_is_walked_to_its_end_by_max_id()
    {
        long[] posted = [.. Enumerable.Range(0, 45).Select(i => State.AddTweet(Bob, $"Tweet {i}").Id)];

        List<long> seen = [];
        for (long? max = null; ;)
        {
            (string, string)[] query = max is null ? [("screen_name", "bob")] : [("screen_name", "bob"), ("max_id", $"{max}")];
            long[] page = (await Client.GetAsync(User, query)).Ids;
            if (page.Length == 0)
                break;
            seen.AddRange(page);
            max = page[^1] - 1;
        }

        Assert.That(seen, Is.EqualTo(posted.Reverse()));
    }

    [Test]
    public async Task Since_id_is_exclusive_and_max_id_inclusive()
    {
        long[] ids = [.. Enumerable.Range(0, 5).Select(i => State.AddTweet(Bob, $"Tweet {i}").Id)];

        WireAnswer answer = await Client.GetAsync(User, ("user_id", $"{Bob.Id}"), ("since_id", $"{ids[1]}"), ("max_id", $"{ids[3]}"));

        Assert.That(answer.Ids, Is.EqualTo(new[] { ids[3], ids[2] }));
    }

    [Test]
    public async Task Home_shows_oneself_and_those_one_follows()
    {
        EmulatorUser carol = State.AddUser("carol");
        State.Follow(Alice, Bob);
        long bobs = State.AddTweet(Bob, "From Bob").Id;
        State.AddTweet(carol, "From Carol");
        long own = State.AddTweet(Alice, "From Alice").Id;

        Assert.That((await Client.GetAsync(Home)).Ids, Is.EqualTo(new[] { own, bobs }));
    }

    [Test]
    public async Task Mentions_are_found_in_any_case()
    {
        long id = State.AddTweet(Bob, "Hi @ALICE!").Id;
        State.AddTweet(Bob, "alice without the sign");

        Assert.That((await Client.GetAsync("api/1.1/statuses/mentions_timeline.json")).Ids, Is.EqualTo(new[] { id }));
    }

    [Test]
    public async Task Filters_make_pages_short()
    {
        EmulatorTweet first = State.AddTweet(Bob, "First");
        State.Tweets.AddReply(Bob, first, "Second");

        WireAnswer answer = await Client.GetAsync(User, ("screen_name", "bob"), ("count", "1"), ("exclude_replies", "true"));

        Assert.That(answer.Ids, Is.Empty);
    }

    [Test]
    public async Task A_protected_timeline_is_for_followers()
    {
        Bob.IsProtected = true;
        State.AddTweet(Bob, "Secret");

        WireAnswer refused = await Client.GetAsync(User, ("screen_name", "bob"));
        State.Follow(Alice, Bob);
        WireAnswer allowed = await Client.GetAsync(User, ("screen_name", "bob"));

        Assert.That((int)refused.Status, Is.EqualTo(401));
        Assert.That(refused.Json.GetProperty("error").GetString(), Is.EqualTo("Not authorized."));
        Assert.That(refused.Json.GetProperty("request").GetString(), Is.EqualTo("/1.1/statuses/user_timeline.json"));
        Assert.That(allowed.Ids, Has.Length.EqualTo(1));
    }

    [Test]
    public async Task A_retweet_carries_the_original_and_can_be_taken_back()
    {
        EmulatorTweet original = State.AddTweet(Bob, "Repeat me");

        WireAnswer retweet = await Client.PostAsync($"api/1.1/statuses/retweet/{original.Id}.json");
        WireAnswer again = await Client.PostAsync($"api/1.1/statuses/retweet/{original.Id}.json");
        WireAnswer retweeters = await Client.GetAsync("api/1.1/statuses/retweeters/ids.json", ("id", $"{original.Id}"));
        WireAnswer back = await Client.PostAsync($"api/1.1/statuses/unretweet/{original.Id}.json");

        Assert.That(retweet.Json.GetProperty("retweeted_status").GetProperty("id").GetInt64(), Is.EqualTo(original.Id));
        Assert.That(retweet.Json.GetProperty("retweeted_status").GetProperty("retweet_count").GetInt32(), Is.EqualTo(1));
        Assert.That(again.Code, Is.EqualTo(327));
        Assert.That(retweeters.Json.GetProperty("ids")[0].GetInt64(), Is.EqualTo(Alice.Id));
        Assert.That(back.Id, Is.EqualTo(original.Id));
        Assert.That(State.Tweets.All, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_lookup_leaves_out_what_is_gone_and_a_map_says_null()
    {
        long id = State.AddTweet(Bob, "Here").Id;

        WireAnswer list = await Client.GetAsync("api/1.1/statuses/lookup.json", ("id", $"{id},1"));
        WireAnswer map = await Client.PostAsync("api/1.1/statuses/lookup.json", ("id", $"{id},1"), ("map", "true"));

        Assert.That(list.Ids, Is.EqualTo(new[] { id }));
        Assert.That(map.Json.GetProperty("id").GetProperty("1").ValueKind, Is.EqualTo(System.Text.Json.JsonValueKind.Null));
        Assert.That(map.Json.GetProperty("id").GetProperty($"{id}").GetProperty("id").GetInt64(), Is.EqualTo(id));
    }

    [Test]
    public async Task Only_its_author_deletes_a_tweet()
    {
        EmulatorTweet tweet = State.AddTweet(Bob, "Mine");

        WireAnswer refused = await Client.PostAsync($"api/1.1/statuses/destroy/{tweet.Id}.json");
        WireAnswer done = await SignIn(Bob).PostAsync($"api/1.1/statuses/destroy/{tweet.Id}.json");
        WireAnswer gone = await Client.GetAsync($"api/1.1/statuses/show/{tweet.Id}.json");

        Assert.That((refused.Code, done.Id, gone.Code), Is.EqualTo((183, tweet.Id, 144)));
    }

    [Test]
    public async Task A_like_counts_once()
    {
        EmulatorTweet tweet = State.AddTweet(Bob, "Like me");
        (string, string) id = ("id", $"{tweet.Id}");

        WireAnswer liked = await Client.PostAsync("api/1.1/favorites/create.json", id);
        WireAnswer twice = await Client.PostAsync("api/1.1/favorites/create.json", id);
        WireAnswer listed = await Client.GetAsync("api/1.1/favorites/list.json");
        WireAnswer undone = await Client.PostAsync("api/1.1/favorites/destroy.json", id);
        WireAnswer none = await Client.PostAsync("api/1.1/favorites/destroy.json", id);

        Assert.That(liked.Json.GetProperty("favorited").GetBoolean(), Is.True);
        Assert.That(liked.Json.GetProperty("favorite_count").GetInt32(), Is.EqualTo(1));
        Assert.That(listed.Ids, Is.EqualTo(new[] { tweet.Id }));
        Assert.That((twice.Code, none.Code), Is.EqualTo((139, 144)));
        Assert.That(undone.Json.GetProperty("favorite_count").GetInt32(), Is.Zero);
    }
}
