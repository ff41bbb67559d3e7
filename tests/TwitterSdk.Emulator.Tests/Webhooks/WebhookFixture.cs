using TwitterSdk.Emulator.Tests.EndToEnd;
using TwitterSdk.Webhooks;

namespace TwitterSdk.Emulator.Tests.Webhooks;

/// <summary>An app with a webhook of its own at the emulator: three parties, all over real sockets.</summary>
public abstract class WebhookFixture : ClientFixture
{
    protected const string Environment = "dev";

    private protected HookApp App { get; private set; } = null!;

    private protected WebhookJournal Journal { get; private set; } = null!;

    [SetUp]
    public async Task StartApp()
    {
        Journal = new WebhookJournal();
        App = await HookApp.StartAsync(Token.App.ConsumerSecret, Journal);
    }

    [TearDown]
    public ValueTask StopApp() => App.DisposeAsync();

    /// <summary>A webhook of either API, subscribed to Alice.</summary>
    private protected Task<TwitterWebhookChanges> EnsureAsync(TwitterWebhookProduct product = TwitterWebhookProduct.Premium, string? url = null) =>
        Twitter.EnsureWebhookAsync(Plan(product, url));

    private protected TwitterWebhookPlan Plan(TwitterWebhookProduct product = TwitterWebhookProduct.Premium, string? url = null)
    {
        TwitterWebhookPlan plan = product == TwitterWebhookProduct.Premium
            ? TwitterWebhookPlan.Premium(Environment, url ?? App.Url)
            : TwitterWebhookPlan.Enterprise(url ?? App.Url);
        return plan with
        {
            Subscribers = new Dictionary<UserId, Core.Auth.ApiCredentials>
            {
                [new(Alice.Id)] = TwitterCredentials.User(Token.App.ConsumerKey, Token.App.ConsumerSecret, Token.Token, Token.Secret),
            },
        };
    }

    private protected async Task DeliveredAsync(int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (State.Webhooks.Deliveries.Count < count)
            await Task.Delay(5, patience.Token);
    }
}
