using TwitterSdk.AspNetCore.Tests.Support;
using TwitterSdk.Webhooks;

namespace TwitterSdk.AspNetCore.Tests.Registration;

/// <summary>A registration becomes as it is planned, and only what differs is changed.</summary>
[TestFixture(TwitterWebhookProduct.Premium)]
[TestFixture(TwitterWebhookProduct.Enterprise)]
[TestFixture(TwitterWebhookProduct.V2)]
internal sealed class EnsureWebhookTests(TwitterWebhookProduct product)
{
    private const string Url = "https://hooks.example.com/twitter";

    [Test]
    public async Task From_nothing_a_webhook_is_registered_and_its_users_are_subscribed()
    {
        await using FakeTwitter twitter = await FakeTwitter.StartAsync();

        TwitterWebhookChanges changes = await twitter.Client().EnsureWebhookAsync(Plan(7, 8));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(twitter.Hooks.Select(hook => hook.Url), Is.EqualTo([Url]));
            Assert.That(twitter.Subscribers, Is.EquivalentTo([7, 8]));
            Assert.That(changes.Registered, Is.True);
            Assert.That(changes.Subscribed, Is.EquivalentTo(new UserId[] { 7, 8 }));
        }
    }

    [Test]
    public async Task What_is_as_planned_is_left_alone()
    {
        await using FakeTwitter twitter = await FakeTwitter.StartAsync();
        await twitter.Client().EnsureWebhookAsync(Plan(7));
        twitter.Changes.Clear();

        TwitterWebhookChanges changes = await twitter.Client().EnsureWebhookAsync(Plan(7));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(twitter.Changes, Is.Empty);
            Assert.That(changes.Any, Is.False);
            Assert.That(changes.WebhookId.Value, Is.EqualTo("1"));
        }
    }

    [Test]
    public async Task A_webhook_that_was_switched_off_is_switched_on()
    {
        await using FakeTwitter twitter = await FakeTwitter.StartAsync();
        twitter.Add(Url, valid: false);

        TwitterWebhookChanges changes = await twitter.Client().EnsureWebhookAsync(Plan());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(twitter.Hooks.Single().Valid, Is.True);
            Assert.That(changes, Has.Property(nameof(changes.Revalidated)).True.And.Property(nameof(changes.Registered)).False);
        }
    }

    [Test]
    public async Task Other_webhooks_and_users_are_kept_unless_they_shall_go([Values] bool removeOthers)
    {
        await using FakeTwitter twitter = await FakeTwitter.StartAsync();
        twitter.Add("https://old.example.com/");
        twitter.Subscribers.AddRange([7, 9]);

        TwitterWebhookChanges changes = await twitter.Client().EnsureWebhookAsync(Plan(7) with { RemoveOthers = removeOthers });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(twitter.Hooks.Select(hook => hook.Url), Is.EqualTo(removeOthers ? [Url] : new[] { "https://old.example.com/", Url }));
            Assert.That(twitter.Subscribers, Is.EqualTo(removeOthers ? [7] : new long[] { 7, 9 }));
            Assert.That(changes.Deleted, Has.Count.EqualTo(removeOthers ? 1 : 0));
            Assert.That(changes.Unsubscribed, Is.EqualTo(removeOthers ? [9] : Array.Empty<UserId>()));
            Assert.That(changes.Subscribed, Is.Empty);
        }
    }

    [TestCase("http://hooks.example.com/")]
    [TestCase("ftp://127.0.0.1/")]
    [TestCase("https://hooks.example.com:8443/")]
    [TestCase("hooks.example.com")]
    public void An_address_that_Twitter_would_not_take_is_refused_before_it_is_asked(string url) =>
        Assert.That(() => TwitterWebhookPlan.Enterprise(url), Throws.ArgumentException.With.Message.Contains(url));

    private TwitterWebhookPlan Plan(params long[] users)
    {
        TwitterWebhookPlan plan = product switch
        {
            TwitterWebhookProduct.Premium => TwitterWebhookPlan.Premium("dev", Url),
            TwitterWebhookProduct.Enterprise => TwitterWebhookPlan.Enterprise(Url),
            _ => TwitterWebhookPlan.V2(Url),
        };
        return plan with { Subscribers = users.ToDictionary(user => (UserId)user, FakeTwitter.As) };
    }
}
