using System.Text.Json;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;

namespace TwitterSdk.Emulator.Tests.V2;

public sealed class FieldTests : EmulatorFixture
{
    [Test]
    public async Task Nothing_but_the_usual_fields_is_sent_unasked()
    {
        EmulatorTweet tweet = State.AddTweet(Bob, "Hello");

        WireAnswer answer = await Client.GetAsync($"api/2/tweets/{tweet.Id}");

        Assert.That(Names(answer.Json.GetProperty("data")), Is.EquivalentTo(new[] { "id", "text", "edit_history_tweet_ids" }));
    }

    [TestCase("tweet.fields", "public_metrics", "retweet_count", "edit_history_tweet_ids")]
    [TestCase("post.fields", "public_metrics", "repost_count", "edit_history_post_ids")]
    public async Task The_answer_is_in_the_naming_of_the_request(string parameter, string field, string count, string history)
    {
        EmulatorTweet tweet = State.AddTweet(Bob, "Hello");

        WireAnswer answer = await Client.GetAsync($"api/2/tweets/{tweet.Id}", (parameter, field));

        JsonElement data = answer.Json.GetProperty("data");
        Assert.That(data.GetProperty(field).TryGetProperty(count, out _), answer.Text);
        Assert.That(data.TryGetProperty(history, out _), answer.Text);
    }

    [TestCase("referenced_tweets.id", "tweets", "referenced_tweets")]
    [TestCase("referenced_posts", "posts", "referenced_posts")]
    public async Task An_expansion_brings_each_object_once(string expansion, string includes, string member)
    {
        EmulatorTweet tweet = State.AddTweet(Bob, "Hello");
        string ids = string.Join(',', State.Tweets.AddReply(Alice, tweet, "One").Id, State.Tweets.AddQuote(Alice, tweet, "Two").Id);

        WireAnswer answer = await Client.GetAsync("api/2/tweets", ("ids", ids), ("expansions", expansion));

        Assert.That(answer.Json.GetProperty("includes").GetProperty(includes).GetArrayLength(), Is.EqualTo(1), answer.Text);
        Assert.That(answer.Json.GetProperty("data")[0].TryGetProperty(member, out _), answer.Text);
    }

    [Test]
    public async Task An_expansion_may_go_two_steps()
    {
        EmulatorTweet reply = State.Tweets.AddReply(Alice, State.AddTweet(Bob, "Hello"), "One");

        WireAnswer answer = await Client.GetAsync($"api/2/tweets/{reply.Id}", ("expansions", "referenced_tweets.id.author_id"));

        JsonElement users = answer.Json.GetProperty("includes").GetProperty("users");
        Assert.That(users[0].GetProperty("username").GetString(), Is.EqualTo("bob"));
    }

    [Test]
    public async Task An_unknown_field_is_an_invalid_request_that_names_it()
    {
        EmulatorTweet tweet = State.AddTweet(Bob, "Hello");

        WireAnswer answer = await Client.GetAsync($"api/2/tweets/{tweet.Id}", ("post.fields", "text,colour"));

        Assert.That((int)answer.Status, Is.EqualTo(400));
        Assert.That(answer.Json.GetProperty("type").GetString(), Does.EndWith("/invalid-request"));
        JsonElement culprit = answer.Json.GetProperty("errors")[0];
        Assert.That(culprit.GetProperty("parameters").GetProperty("post.fields")[0].GetString(), Is.EqualTo("text,colour"));
        Assert.That(culprit.GetProperty("message").GetString(), Does.Contain("[colour]"));
    }

    [Test]
    public async Task The_numbers_of_others_are_an_error_beside_the_data()
    {
        string ids = string.Join(',', State.AddTweet(Alice, "Mine").Id, State.AddTweet(Bob, "Not mine").Id);

        WireAnswer answer = await Client.GetAsync("api/2/tweets", ("ids", ids), ("tweet.fields", "non_public_metrics"));

        JsonElement data = answer.Json.GetProperty("data");
        Assert.That(data[0].TryGetProperty("non_public_metrics", out _), answer.Text);
        Assert.That(data[1].TryGetProperty("non_public_metrics", out _), Is.False);
        JsonElement error = answer.Json.GetProperty("errors")[0];
        Assert.That(error.GetProperty("field").GetString(), Is.EqualTo("non_public_metrics"));
        Assert.That(error.GetProperty("type").GetString(), Does.EndWith("/not-authorized-for-field"));
    }

    [Test]
    public async Task What_is_not_there_is_an_error_beside_what_is()
    {
        EmulatorTweet tweet = State.AddTweet(Bob, "Hello");

        WireAnswer some = await Client.GetAsync("api/2/tweets", ("ids", $"{tweet.Id},1"));
        WireAnswer none = await Client.GetAsync("api/2/tweets", ("ids", "1"));

        Assert.That(some.Json.GetProperty("data").GetArrayLength(), Is.EqualTo(1));
        Assert.That(some.Json.GetProperty("errors")[0].GetProperty("resource_id").GetString(), Is.EqualTo("1"));
        Assert.That(Names(none.Json), Is.EqualTo(new[] { "errors" }));
        Assert.That((int)none.Status, Is.EqualTo(200));
    }

    [Test]
    public async Task An_app_on_its_own_is_refused_where_a_user_is_needed()
    {
        WireAnswer answer = await WireClient.ForApp(Emulator, Token.App).GetAsync("api/2/users/me");

        Assert.That((int)answer.Status, Is.EqualTo(403));
        Assert.That(answer.Json.GetProperty("type").GetString(), Does.EndWith("/unsupported-authentication"));
    }

    [Test]
    public async Task A_page_token_of_another_resource_is_refused()
    {
        for (int i = 0; i < 12; i++)
            State.AddTweet(Alice, $"Tweet {i}");
        WireAnswer page = await Client.GetAsync($"api/2/users/{Alice.Id}/tweets", ("max_results", "5"));
        string token = page.Json.GetProperty("meta").GetProperty("next_token").GetString()!;

        WireAnswer answer = await Client.GetAsync($"api/2/users/{Alice.Id}/mentions", ("pagination_token", token));

        Assert.That((int)answer.Status, Is.EqualTo(400));
    }

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(member => member.Name);
}
