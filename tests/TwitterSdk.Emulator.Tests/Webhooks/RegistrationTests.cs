#pragma warning disable CS0618 // Some of these endpoints are retired, and still answered.
using TwitterSdk.Emulator.Webhooks;
using TwitterSdk.V1;
using TwitterSdk.Webhooks;

namespace TwitterSdk.Emulator.Tests.Webhooks;

/// <summary>Webhooks and subscriptions of both APIs of v1.1.</summary>
public sealed class RegistrationTests : WebhookFixture
{
    private static readonly TwitterWebhookProduct[] s_products = [TwitterWebhookProduct.Premium, TwitterWebhookProduct.Enterprise];

    private IAccountActivityClient Api => Twitter.V1.AccountActivity;

    [TestCaseSource(nameof(s_products))]
    public async Task A_plan_is_carried_out_once(TwitterWebhookProduct product)
    {
        TwitterWebhookChanges changes = await EnsureAsync(product);
        TwitterWebhookChanges again = await EnsureAsync(product);
        Assert.That((changes.Registered, changes.Subscribed.Single().Value, again.Any), Is.EqualTo((true, Alice.Id, false)));
    }

    [TestCaseSource(nameof(s_products))]
    public async Task A_plan_can_be_undone(TwitterWebhookProduct product)
    {
        State.Webhooks.PerEnvironment = 2;
        await EnsureAsync(product);
        await using HookApp other = await HookApp.StartAsync(Token.App.ConsumerSecret, Journal);
        TwitterWebhookChanges changes = await Twitter.EnsureWebhookAsync(
            Plan(product, other.Url) with { RemoveOthers = true, Subscribers = new Dictionary<UserId, Core.Auth.ApiCredentials>() });
        Assert.That((changes.Registered, changes.Deleted.Count, State.Webhooks.Registered.Single().Url), Is.EqualTo((true, 1, other.Url)));
    }

    [TestCaseSource(nameof(s_products))]
    public async Task An_app_that_does_not_know_the_secret_is_refused_with_the_vendors_code(TwitterWebhookProduct product)
    {
        await using HookApp stranger = await HookApp.StartAsync("another secret", Journal);
        Assert.That(() => EnsureAsync(product, stranger.Url), Throws.InstanceOf<OwnerMustAllowDMFromAnyoneException>()
            .With.Property(nameof(TwitterException.Code)).EqualTo(214).And.Message.Contains("challenge"));
        Assert.That(State.Webhooks.Registered, Is.Empty);
    }

    [Test]
    public async Task Nobody_at_the_address_an_address_of_the_wrong_kind_a_second_one_and_one_too_many_are_refused()
    {
        string gone;
        await using (HookApp closed = await HookApp.StartAsync(Token.App.ConsumerSecret, Journal))
            gone = closed.Url;
        await using HookApp second = await HookApp.StartAsync(Token.App.ConsumerSecret, Journal);
        await EnsureAsync();
        foreach ((string url, string reason) in new[] { ("http://app.example/hooks", "https"), ("https://app.example:444/hooks", "port"), (App.Url, "already"), (second.Url, "as many"), })
            Assert.That(() => Api.PremiumRegisterWebhookAsync(Environment, url), Throws.InstanceOf<OwnerMustAllowDMFromAnyoneException>().With.Message.Contains(reason));
        Assert.That(() => Api.PremiumRegisterWebhookAsync("another", gone), Throws.InstanceOf<OwnerMustAllowDMFromAnyoneException>().With.Message.Contains("challenge"));
    }

    [Test]
    public async Task Webhooks_are_listed_by_environment_apart_from_those_of_other_APIs()
    {
        WebhookId premium = (await EnsureAsync()).WebhookId;
        WebhookId enterprise = (await EnsureAsync(TwitterWebhookProduct.Enterprise)).WebhookId;
        WebhookEnvironment environment = (await Api.PremiumGetWebhooksAsync()).Environments.Single();
        IReadOnlyList<Webhook> listed = await Api.EnterpriseGetWebhooksAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((environment.EnvironmentName, environment.Webhooks.Single().Id), Is.EqualTo((Environment, premium)));
            Assert.That((listed.Single().Id, listed.Single().Url, listed.Single().Valid), Is.EqualTo((enterprise, App.Url, true)));
            Assert.That((await Twitter.V2.Webhooks.ListAsync()).Data!.Single().Id.ToString(), Is.EqualTo(enterprise.ToString()));
        }
    }

    [Test]
    public async Task Subscriptions_are_checked_counted_listed_and_ended()
    {
        WebhookId id = (await EnsureAsync(TwitterWebhookProduct.Enterprise)).WebhookId;
        await EnsureAsync();
        await Api.PremiumCheckSubscriptionAsync(Environment);
        await Api.EnterpriseCheckSubscriptionAsync(id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Api.PremiumSubscribeAsync(Environment), Throws.InstanceOf<SubscriptionAlreadyExistsException>());
            Assert.That(() => Api.EnterpriseSubscribeAsync(id), Throws.InstanceOf<SubscriptionAlreadyExistsException>());
            Assert.That((await Api.PremiumCountSubscriptionsAsync()).SubscriptionsCountAll, Is.EqualTo(1));
            Assert.That((await Api.EnterpriseCountSubscriptionsAsync()).SubscriptionsCountAll, Is.EqualTo(1));
            Assert.That((await Api.PremiumListSubscriptionsAsync(Environment)).Environment, Is.EqualTo(Environment));
            Assert.That((await Api.EnterpriseListSubscriptionsAsync(id)).WebhookUrl, Is.EqualTo(App.Url));
        }

        await Api.PremiumUnsubscribeUserAsync(Environment, new(Alice.Id));
        await Api.EnterpriseUnsubscribeUserAsync(id, new(Alice.Id));
        Assert.That(() => Api.PremiumCheckSubscriptionAsync(Environment), Throws.InstanceOf<HTTPNotFoundException>());
        Assert.That(() => Api.EnterpriseCheckSubscriptionAsync(id), Throws.InstanceOf<HTTPNotFoundException>());
        Assert.That(() => Api.PremiumUnsubscribeAsync(Environment), Throws.InstanceOf<HTTPNotFoundException>());
        await Api.PremiumDeleteWebhookAsync(Environment, (await Api.PremiumGetEnvironmentWebhooksAsync(Environment)).Single().Id);
        Assert.That(State.Webhooks.Registered.Single().Environment, Is.Null);
    }

    [TestCaseSource(nameof(s_products))]
    public async Task A_webhook_that_failed_its_challenge_gets_nothing_until_it_answers_again(TwitterWebhookProduct product)
    {
        await EnsureAsync(product);
        App.Secret = "another secret";
        await State.Webhooks.ChallengeAsync();
        State.AddTweet(Alice, "unheard");
        Assert.That((State.Webhooks.Registered.Single().IsValid, State.Webhooks.Deliveries), Is.EqualTo((false, Array.Empty<object>())));

        App.Secret = Token.App.ConsumerSecret;
        TwitterWebhookChanges changes = await EnsureAsync(product);
        State.AddTweet(Alice, "heard");
        Assert.That((changes.Registered, changes.Revalidated), Is.EqualTo((false, true)));
        Assert.That(await Journal.UntilAsync(1), Is.EqualTo(new[] { $"{Alice.Id}: alice says heard" }));
    }

    [Test]
    public async Task All_webhooks_of_an_environment_are_told_the_same()
    {
        State.Webhooks.PerEnvironment = 2;
        await using HookApp second = await HookApp.StartAsync(Token.App.ConsumerSecret, Journal);
        await EnsureAsync();
        await Api.PremiumRegisterWebhookAsync(Environment, second.Url);
        State.AddTweet(Alice, "to both");
        await DeliveredAsync(2);
        IReadOnlyList<EmulatorDelivery> deliveries = State.Webhooks.Deliveries;
        Assert.That(deliveries.Select(delivery => delivery.Webhook.Url), Is.EquivalentTo(new[] { App.Url, second.Url }));
        Assert.That(deliveries[0].Body, Is.EqualTo(deliveries[1].Body));
    }

    [Test]
    public async Task A_webhook_that_is_gone_takes_its_subscriptions_along_and_an_environment_keeps_its_own()
    {
        WebhookId enterprise = (await EnsureAsync(TwitterWebhookProduct.Enterprise)).WebhookId;
        WebhookId premium = (await EnsureAsync()).WebhookId;
        await Api.EnterpriseDeleteWebhookAsync(enterprise);
        await Api.PremiumDeleteWebhookAsync(Environment, premium);
        State.AddTweet(Alice, "to nobody");
        await Api.EnterpriseRegisterWebhookAsync(App.Url);
        await Api.PremiumRegisterWebhookAsync(Environment, App.Url);
        State.AddTweet(Alice, "to the environment");
        await DeliveredAsync(1);
        Assert.That(await Journal.UntilAsync(1), Is.EqualTo(new[] { $"{Alice.Id}: alice says to the environment" }));
        Assert.That((await Api.EnterpriseCountSubscriptionsAsync()).SubscriptionsCountAll, Is.Zero);
    }
}
