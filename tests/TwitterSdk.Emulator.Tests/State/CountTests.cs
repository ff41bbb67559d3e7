using System.Text.Json;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;

namespace TwitterSdk.Emulator.Tests.State;

/// <summary>What is counted of users and tweets, after things were changed, taken back and removed.</summary>
public sealed class CountTests : EmulatorFixture
{
    [Test]
    public async Task A_new_version_takes_the_place_of_the_old_one_in_all_counts()
    {
        EmulatorTweet root = State.AddTweet(Bob, "A loom");
        EmulatorTweet reply = State.Tweets.AddReply(Alice, root, "Helo");
        State.Tweets.AddVersion(State.Tweets.AddVersion(State.Tweets.AddQuote(Alice, root, "Lok"), "Loook"), "Look");
        State.Tweets.Remove(reply);

        Assert.That(await UserAsync(Alice), Is.EqualTo((1, 0, 0)));
        JsonElement counts = (await Bearing().GetAsync($"api/2/tweets/{root.Id}", ("tweet.fields", "public_metrics"))).Json.GetProperty("data").GetProperty("public_metrics");
        Assert.That((counts.GetProperty("quote_count").GetInt32(), counts.GetProperty("reply_count").GetInt32()), Is.EqualTo((1, 0)));
        JsonElement newest = (await Client.GetAsync("api/1.1/statuses/user_timeline.json")).Json;
        Assert.That(newest.EnumerateArray().Select(tweet => tweet.GetProperty("text").GetString()!.Split(' ')[0]), Is.EqualTo(new[] { "Look" }));
    }

    [Test]
    public async Task Likes_retweets_bookmarks_and_lists_are_counted_until_they_are_taken_back()
    {
        EmulatorTweet first = State.AddTweet(Bob, "First");
        EmulatorTweet second = State.AddTweet(Bob, "Second");
        State.Tweets.Like(Alice, second);
        State.Tweets.Like(Alice, first);
        EmulatorTweet retweet = State.Tweets.AddRetweet(Alice, first);
        State.Bookmarks.Add(Alice, first);
        EmulatorList list = State.Lists.Add(Bob, "Weavers");
        EmulatorList hidden = State.Lists.Add(Bob, "Rivals");
        hidden.IsPrivate = true;
        State.Lists.AddMember(list, Alice);
        State.Lists.AddMember(hidden, Alice);

        Assert.That(await UserAsync(Alice), Is.EqualTo((1, 2, 1)));
        Assert.That(await TweetAsync(first), Is.EqualTo((1, 1, 1)));
        WireAnswer liked = await Client.GetAsync("api/1.1/favorites/list.json");
        Assert.That(liked.Json.EnumerateArray().Select(tweet => tweet.GetProperty("text").GetString()), Is.EqualTo(new[] { "Second", "First" }));

        State.Tweets.Unlike(Alice, first);
        State.Tweets.Remove(retweet);
        State.Tweets.Remove(second);
        State.Bookmarks.Remove(Alice, first);
        State.Lists.Remove(list);
        Assert.That(await UserAsync(Alice), Is.EqualTo((0, 0, 0)));
        Assert.That(await TweetAsync(first), Is.EqualTo((0, 0, 0)));
    }

    [Test]
    public void A_user_with_a_new_handle_is_found_by_it_and_the_old_one_is_free()
    {
        Bob.ScreenName = "Robert";

        Assert.That(State.Users.TryFind("robert", out EmulatorUser? found));
        Assert.That(found, Is.SameAs(Bob));
        Assert.That(State.AddUser("bob").Id, Is.Not.EqualTo(Bob.Id));
        Assert.That(() => State.AddUser("ROBERT"), Throws.ArgumentException);
    }

    private WireClient Bearing() => WireClient.For(Emulator, State.OAuth2.Issue(Token.App, Alice));

    private async Task<(int Tweets, int Likes, int Lists)> UserAsync(EmulatorUser user)
    {
        JsonElement told = (await Client.GetAsync("api/1.1/users/show.json", ("screen_name", user.ScreenName))).Json;
        return (told.GetProperty("statuses_count").GetInt32(), told.GetProperty("favourites_count").GetInt32(), told.GetProperty("listed_count").GetInt32());
    }

    private async Task<(int Retweets, int Likes, int Bookmarks)> TweetAsync(EmulatorTweet tweet)
    {
        JsonElement counts = (await Bearing().GetAsync($"api/2/tweets/{tweet.Id}", ("tweet.fields", "public_metrics"))).Json.GetProperty("data").GetProperty("public_metrics");
        return (counts.GetProperty("retweet_count").GetInt32(), counts.GetProperty("like_count").GetInt32(), counts.GetProperty("bookmark_count").GetInt32());
    }
}
