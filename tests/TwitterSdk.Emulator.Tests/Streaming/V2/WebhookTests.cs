using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Emulator.Webhooks;
using TwitterSdk.V2;
using TwitterSdk.Webhooks;

namespace TwitterSdk.Emulator.Tests.Streaming.V2;

/// <summary>Webhooks as the emulator calls them: challenged when they register, then told what happens.</summary>
public sealed class WebhookTests : AppStreamFixture
{
    private const string Address = "https://app.example/hooks";

    private readonly AnsweringWebhook _webhook = new();

    [SetUp]
    public void Prepare()
    {
        _webhook.Taken.Clear();
        _webhook.Refusals = 0;
        _webhook.Secret = App.ConsumerSecret;
    }

    [OneTimeTearDown]
    public void TearDown() => _webhook.Dispose();

    protected override void Configure(TwitterEmulatorOptions options) => options.WebhookHandler = _webhook;

    [Test]
    public async Task Activities_are_delivered_as_planned()
    {
        TwitterWebhookPlan plan = TwitterWebhookPlan.V2(Address) with
        {
            Activities = [Wish(new ActivityKind("post.create"), Bob) with { Tag = "bob" }, Wish(ActivityKind.FollowFollow, Bob), Wish(ActivityKind.ProfileUpdateBio, Bob)],
        };
        TwitterWebhookChanges changes = await Twitter.EnsureWebhookAsync(plan);
        TwitterWebhookChanges again = await Twitter.EnsureWebhookAsync(plan);
        Assert.That((changes.Registered, changes.SubscribedActivities.Count, again.Any), Is.EqualTo((true, 3, false)));

        State.AddTweet(Alice, "not asked for");
        State.AddTweet(Bob, "hello");
        State.Follow(Alice, Bob);
        Bob.Description = "Weaves";
        List<ActivityEvent> events = [.. (await TakenAsync(3)).Cast<ActivityWebhook>().Select(taken => taken.Message.Data!)];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((TweetActivity)events[0].Payload!).Value.Text, Is.EqualTo("hello"));
            Assert.That(events[0].Tag, Is.EqualTo("bob"));
            Assert.That(((FollowActivity)events[1].Payload!).Target!.Username, Is.EqualTo("bob"));
            Assert.That(((ProfileUpdateActivity)events[2].Payload!).After, Is.EqualTo("Weaves"));
        }
    }

    [Test]
    public async Task Activities_that_are_no_longer_planned_are_ended()
    {
        TwitterWebhookPlan plan = TwitterWebhookPlan.V2(Address) with { Activities = [Wish(new ActivityKind("post.create"), Bob), Wish(ActivityKind.LikeCreate, Bob)] };
        await Twitter.EnsureWebhookAsync(plan);
        TwitterWebhookChanges changes = await Twitter.EnsureWebhookAsync(plan with { Activities = [Wish(new ActivityKind("post.create"), Bob) with { Tag = "new" }], RemoveOthers = true });
        ActivitySubscriptionPage page = await Twitter.V2.Activity.ListSubscriptionsAsync();
        Assert.That((changes.SubscribedActivities.Count, changes.EndedActivities.Count), Is.EqualTo((1, 1)));
        Assert.That(page.Data!.Select(one => (one.EventType!.Value.Value, one.Tag)), Is.EqualTo(new[] { ("post.create", "new") }));
    }

    [Test]
    public void X_activity_is_for_webhooks_of_v2_only() => Assert.That(
        () => Twitter.EnsureWebhookAsync(TwitterWebhookPlan.Enterprise(Address) with { Activities = [Wish(new ActivityKind("post.create"), Bob)] }),
        Throws.ArgumentException.With.Message.Contains("TwitterWebhookPlan.V2"));

    [Test]
    public async Task Account_activity_is_delivered_in_the_shapes_of_v1()
    {
        TwitterWebhookPlan plan = TwitterWebhookPlan.V2(Address) with
        {
            Subscribers = new Dictionary<UserId, Core.Auth.ApiCredentials>
            {
                [new(Alice.Id)] = TwitterCredentials.User(App.ConsumerKey, App.ConsumerSecret, Token.Token, Token.Secret),
            },
        };
        await Twitter.EnsureWebhookAsync(plan);
        EmulatorTweet tweet = State.AddTweet(Alice, "mine");
        State.Tweets.Like(Bob, tweet);
        State.Follow(Bob, Alice);
        State.Graph.Mute(Alice, Bob);
        State.Tweets.Remove(tweet);
        List<V1.AccountActivityEvent> events = [.. (await TakenAsync(5)).Cast<AccountActivityWebhook>().Select(taken => taken.Activity)];
        Assert.That(events.Select(one => one.GetType()), Is.EqualTo(new[]
        {
            typeof(V1.AaaTweetCreate), typeof(V1.AaaFavorite), typeof(V1.AaaFollow), typeof(V1.AaaMute), typeof(V1.AaaTweetDelete),
        }));
    }

    [Test]
    public async Task The_filtered_stream_is_delivered_when_it_is_linked()
    {
        State.StreamRules.Add(App, "loom", "looms");
        TwitterWebhookChanges changes = await Twitter.EnsureWebhookAsync(TwitterWebhookPlan.V2(Address));
        await Twitter.V2.Webhooks.CreateStreamLinkAsync(changes.WebhookId);
        State.AddTweet(Bob, "knitting");
        State.AddTweet(Bob, "loom");
        var taken = (FilteredStreamWebhook)(await TakenAsync(1))[0];
        Assert.That((taken.Message.Data!.Text, taken.Message.MatchingRules!.Single().Tag), Is.EqualTo(("loom", "looms")));
    }

    [Test]
    public void An_address_that_does_not_know_the_secret_is_not_registered()
    {
        _webhook.Secret = "another secret";
        Assert.That(() => Twitter.V2.Webhooks.CreateAsync(Address), Throws.InstanceOf<TwitterException>().With.Property("Problem").Property("Title").EqualTo("CrcValidationFailed"));
        Assert.That(() => Twitter.V2.Webhooks.CreateAsync("http://app.example/"), Throws.InstanceOf<TwitterException>());
    }

    [Test]
    public async Task What_fails_is_delivered_again_and_in_order()
    {
        await Twitter.EnsureWebhookAsync(TwitterWebhookPlan.V2(Address) with { Activities = [Wish(new ActivityKind("post.create"), Bob)] });
        _webhook.Refusals = 1;
        State.AddTweet(Bob, "one");
        State.AddTweet(Bob, "two");
        await TakenAsync(2);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (State.Webhooks.Deliveries.Count < 2)
            await Task.Delay(5, patience.Token);
        IReadOnlyList<EmulatorDelivery> deliveries = State.Webhooks.Deliveries;
        Assert.That(deliveries.Select(delivery => (delivery.Attempts, delivery.IsTaken)), Is.EqualTo(new[] { (2, true), (1, true) }));
        Assert.That(deliveries[0].Body, Does.Contain("one"));
    }

    [Test]
    public async Task What_no_webhook_gets_comes_by_the_activity_stream()
    {
        await Twitter.V2.Activity.CreateSubscriptionAsync(new ActivityKind("post.mention.create"), new() { UserId = new(Alice.Id) });
        await using Walk<ActivityMessage> walk = await WalkAsync(Twitter.V2.Streams.ActivityAsync());
        State.AddTweet(Bob, "hello @alice");
        ActivityEvent happened = (await walk.NextAsync()).Data!;
        Assert.That((happened.EventType!.Value.Value, ((TweetActivity)happened.Payload!).Value.Text), Is.EqualTo(("post.mention.create", "hello @alice")));
    }

    private static TwitterActivityWish Wish(ActivityKind kind, EmulatorUser user) => new(kind, new ActivityFilter { UserId = new(user.Id) });

    private async Task<List<TwitterWebhookEvent>> TakenAsync(int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (_webhook.Taken.Count < count)
            await Task.Delay(5, patience.Token);
        return [.. _webhook.Taken];
    }
}
