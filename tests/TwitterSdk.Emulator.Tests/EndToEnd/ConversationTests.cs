using TwitterSdk.Core.Errors;
using TwitterSdk.Emulator.Auth;
using TwitterSdk.Emulator.Faults;
using TwitterSdk.Emulator.State;
using TwitterSdk.V1;

namespace TwitterSdk.Emulator.Tests.EndToEnd;

public sealed class ConversationTests : ClientFixture
{
    [Test]
    public async Task A_tweet_goes_out_and_comes_back()
    {
        User me = await Twitter.V1.Account.VerifyCredentialsAsync();
        Tweet posted = await Twitter.V1.Statuses.UpdateAsync("Hello, 100% & <you>: \u2603 \U0001F600 ~*'()!");
        IReadOnlyList<Tweet> timeline = await Twitter.V1.Statuses.GetUserTimelineAsync(new() { ScreenName = "alice" });

        Assert.That(me.Id.Value, Is.EqualTo(Alice.Id));
        Assert.That(timeline.Single().Id, Is.EqualTo(posted.Id));
        Assert.That(timeline.Single().Text, Is.EqualTo("Hello, 100% &amp; &lt;you&gt;: \u2603 \U0001F600 ~*'()!"));
        Assert.That(State.Tweets.All.Single().Text, Is.EqualTo("Hello, 100% & <you>: \u2603 \U0001F600 ~*'()!"));
        Assert.That(Emulator.Requests.Select(request => request.Auth), Is.All.EqualTo(CallerKind.User));
    }

    [Test]
    public async Task A_duplicate_is_an_exception_of_its_own()
    {
        await Twitter.V1.Statuses.UpdateAsync("Again");

        Assert.That(async () => await Twitter.V1.Statuses.UpdateAsync("Again"), Throws.InstanceOf<DuplicatedStatusException>());
    }

    [Test]
    public void A_wrong_secret_is_an_exception_of_its_own()
    {
        ITwitterClient wrong = Twitter.As(TwitterCredentials.User(Token.App.ConsumerKey, Token.App.ConsumerSecret, Token.Token, "wrong"));

        Assert.That(async () => await wrong.V1.Account.VerifyCredentialsAsync(), Throws.InstanceOf<NotAuthenticatedException>());
    }

    [Test]
    public async Task Followers_and_timelines_are_walked_to_their_ends()
    {
        EmulatorUser[] followers = [.. Enumerable.Range(0, 45).Select(i => State.AddUser($"follower{i}"))];
        Array.ForEach(followers, follower => State.Follow(follower, Alice));
        EmulatorTweet[] tweets = [.. Enumerable.Range(0, 45).Select(i => State.AddTweet(Bob, $"Tweet {i}"))];

        List<long> users = [];
        await foreach (User user in Twitter.V1.Followers.EnumerateAsync(new() { Count = 20 }))
            users.Add(user.Id.Value);
        List<long> seen = [];
        await foreach (Tweet tweet in Twitter.V1.Statuses.EnumerateUserTimelineAsync(new() { UserId = Bob.Id, Count = 20 }))
            seen.Add(tweet.Id.Value);

        Assert.That(users, Is.EqualTo(followers.Reverse().Select(follower => follower.Id)));
        Assert.That(seen, Is.EqualTo(tweets.Reverse().Select(tweet => tweet.Id)));
    }

    [Test]
    public void A_tweet_whose_answer_was_lost_is_not_sent_twice()
    {
        Emulator.Faults.Add("Statuses.Update", Fault.DropAnswer(), times: 5);

        Assert.That(async () => await Twitter.V1.Statuses.UpdateAsync("Once"), Throws.InstanceOf<ApiTransportException>());
        Assert.That(State.Tweets.All, Has.Count.EqualTo(1));
        Assert.That(Emulator.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_app_obtains_its_bearer_token_by_itself()
    {
        ITwitterClient app = Twitter.As(TwitterCredentials.App(Token.App.ConsumerKey, Token.App.ConsumerSecret));

        User bob = await app.V1.Users.ShowAsync(new() { ScreenName = "bob" });

        Assert.That(bob.Id.Value, Is.EqualTo(Bob.Id));
        Assert.That(Emulator.Requests.Select(request => request.Auth), Is.EqualTo(new[] { CallerKind.Basic, CallerKind.App }));
    }
}
