using TwitterSdk.Emulator.State;
using TwitterSdk.Webhooks;

namespace TwitterSdk.Emulator.Tests.Webhooks;

/// <summary>Every activity of v1.1, from what the emulator's users do to the method of the app's handler.</summary>
public sealed class AccountActivityTests : WebhookFixture
{
    private ITwitterClient _bob = null!;

    [SetUp]
    public void Connect_Bob()
    {
        EmulatorToken token = State.Apps.IssueToken(Token.App, Bob);
        _bob = Twitter.As(TwitterCredentials.User(Token.App.ConsumerKey, Token.App.ConsumerSecret, token.Token, token.Secret));
    }

    [Test]
    public async Task What_users_do_through_the_API_reaches_the_handler_in_its_order([Values(TwitterWebhookProduct.Premium, TwitterWebhookProduct.Enterprise)] TwitterWebhookProduct product)
    {
        await EnsureAsync(product);
        V1.Tweet tweet = await Twitter.V1.Statuses.UpdateAsync("Looms & wool");
        await _bob.V1.Favorites.CreateAsync(tweet.Id);
        await _bob.V1.Statuses.UpdateAsync("Hello @alice");
        await _bob.V1.Friendships.CreateAsync(new() { ScreenName = "alice" });
        await Twitter.V1.Friendships.CreateAsync(new() { ScreenName = "bob" });
        await Twitter.V1.Friendships.DestroyAsync(new() { ScreenName = "bob" });
        await Twitter.V1.Mutes.CreateAsync(new() { ScreenName = "bob" });
        await Twitter.V1.Mutes.DestroyAsync(new() { ScreenName = "bob" });
        await _bob.V1.DirectMessages.IndicateTypingAsync(new(Alice.Id));
        V1.DirectMessageEventResponse message = await _bob.V1.DirectMessages.NewEventAsync(new(Alice.Id), "psst");
        V1.DirectMessageEventResponse answer = await Twitter.V1.DirectMessages.NewEventAsync(new(Bob.Id), "hush");
        await _bob.V1.DirectMessages.MarkReadAsync(answer.Event.Id, new(Alice.Id));
        await Twitter.V1.Blocks.CreateAsync(new() { ScreenName = "bob" });
        await Twitter.V1.Blocks.DestroyAsync(new() { ScreenName = "bob" });
        await Twitter.V1.Statuses.DestroyAsync(tweet.Id);
        await Twitter.V1.OAuth.InvalidateTokenAsync();
        string alice = $"{Alice.Id}: ";
        string[] expected =
        [
            $"{alice}alice says Looms &amp; wool", $"{alice}bob likes Looms &amp; wool at True", $"{alice}bob says Hello @alice",
            $"{alice}bob follows alice", $"{alice}alice follows bob", $"{alice}alice unfollows bob",
            $"{alice}alice mutes bob", $"{alice}alice unmutes bob",
            $"{alice}{Bob.Id} types", $"{alice}bob writes psst", $"{alice}alice writes hush", $"{alice}{Bob.Id} has read {answer.Event.Id}",
            $"{alice}alice blocks bob", $"{alice}alice unblocks bob", $"{alice}deletes {tweet.Id}", $"{alice}revokes {Token.App.Id}",
        ];
        Assert.That(await Journal.UntilAsync(expected.Length), Is.EqualTo(expected));
        Assert.That(message.Event.Id, Is.Not.EqualTo(answer.Event.Id));
    }

    [Test]
    public async Task A_long_tweet_arrives_whole()
    {
        await EnsureAsync();
        string text = string.Join(' ', Enumerable.Repeat("weaving", 30));
        State.AddTweet(Alice, text);
        Assert.That(await Journal.UntilAsync(1), Is.EqualTo(new[] { $"{Alice.Id}: alice says {text}" }));
    }

    [Test]
    public async Task Who_is_not_subscribed_and_what_is_not_theirs_is_not_told()
    {
        await EnsureAsync();
        State.AddTweet(Bob, "by myself");
        State.Graph.Block(Bob, Alice);
        State.Graph.Mute(Bob, Alice);
        State.Messages.Add(Bob, State.AddUser("carol"), "between us");
        State.AddTweet(Alice, "first");
        Assert.That(await Journal.UntilAsync(1), Is.EqualTo(new[] { $"{Alice.Id}: alice says first" }));
    }

    [Test]
    public async Task An_activity_of_two_subscribers_is_told_for_each()
    {
        await EnsureAsync();
        await _bob.V1.AccountActivity.PremiumSubscribeAsync(Environment);
        State.Messages.Add(Alice, Bob, "psst");
        Assert.That(await Journal.UntilAsync(2), Is.EquivalentTo(new[] { $"{Alice.Id}: alice writes psst", $"{Bob.Id}: alice writes psst" }));
    }
}
