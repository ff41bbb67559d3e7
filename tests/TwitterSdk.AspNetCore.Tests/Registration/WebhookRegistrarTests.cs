using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using TwitterSdk.AspNetCore.Tests.Support;
using TwitterSdk.Webhooks;

namespace TwitterSdk.AspNetCore.Tests.Registration;

/// <summary>A host that keeps its webhook registered.</summary>
internal sealed class WebhookRegistrarTests
{
    [Test]
    public async Task Once_the_server_listens_its_webhook_is_registered_and_the_challenge_answered()
    {
        await using FakeTwitter twitter = await FakeTwitter.StartAsync();
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using HookServer server = await StartAsync(twitter, async () => twitter.HooksAddress = await address.Task);

        address.SetResult(server.App.Urls.First());
        await server.Clock.WaitForTimerAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(twitter.Hooks.Select(hook => hook.Url), Is.EqualTo(["https://hooks.example.com/hooks"]));
            Assert.That(server.Clock.NextTimer, Is.EqualTo(TimeSpan.FromHours(1)), "the next check");
        }
    }

    [Test]
    public async Task A_webhook_that_Twitter_switched_off_is_switched_on_at_the_next_check()
    {
        await using FakeTwitter twitter = await FakeTwitter.StartAsync();
        twitter.Add("https://hooks.example.com/hooks");
        await using HookServer server = await StartAsync(twitter, () => Task.CompletedTask);
        await server.Clock.WaitForTimerAsync();
        string[] first = [.. twitter.Changes];
        twitter.SwitchOff();

        await server.Clock.AdvanceToNextTimerAsync();
        await server.Clock.WaitForTimerAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first, Is.Empty);
            Assert.That(twitter.Changes, Is.EqualTo(["PUT webhooks/1.json"]));
            Assert.That(twitter.Hooks.Single().Valid, Is.True);
        }
    }

    [Test]
    public async Task What_fails_is_tried_again_after_growing_pauses()
    {
        await using FakeTwitter twitter = await FakeTwitter.StartAsync();
        int planned = 0;
        await using HookServer server = await StartAsync(twitter, () => ++planned < 4 ? throw new InvalidOperationException("no database yet") : Task.CompletedTask);

        var pauses = new List<double>();
        for (int i = 0; i < 4; i++)
        {
            pauses.Add((await server.Clock.AdvanceToNextTimerAsync()).TotalSeconds);
            await server.Clock.WaitForTimerAsync();
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pauses, Is.EqualTo([10, 20, 40, 3600]));
            Assert.That(twitter.Hooks, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task Each_plan_is_made_with_services_of_its_own_scope()
    {
        await using FakeTwitter twitter = await FakeTwitter.StartAsync();
        var databases = new List<Database>();
        await using HookServer server = await StartAsync(twitter, () => Task.CompletedTask, services => databases.Add(services.GetRequiredService<Database>()));
        await server.Clock.WaitForTimerAsync();
        await server.Clock.AdvanceToNextTimerAsync();
        await server.Clock.WaitForTimerAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(databases, Has.Count.EqualTo(2).And.All.Property(nameof(Database.IsClosed)).True);
            Assert.That(databases.Distinct().Count(), Is.EqualTo(2));
        }
    }

    [Test]
    public void An_interval_that_no_timer_can_wait_is_refused_at_once() => Assert.That(
        () => new ServiceCollection().AddTwitterWebhookRegistration((_, _) => default, TimeSpan.FromDays(60)),
        Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property(nameof(ArgumentException.ParamName)).EqualTo("checkInterval"));

    private sealed class Database : IDisposable
    {
        public bool IsClosed { get; private set; }

        public void Dispose() => IsClosed = true;
    }

    private static Task<HookServer> StartAsync(FakeTwitter twitter, Func<Task> beforePlan, Action<IServiceProvider>? withServices = null) => HookServer.StartAsync(
        app => app.MapTwitterWebhook("/hooks", (_, _) => Task.CompletedTask),
        services =>
        {
            services.AddTwitterClient(options =>
            {
                (options.ConsumerKey, options.ConsumerSecret) = ("key", HookServer.ConsumerSecret);
                (options.AccessToken, options.AccessTokenSecret) = ("1-token", "secret");
                options.BaseAddress = twitter.BaseAddress;
            });
            services.AddTwitterWebhooks();
            services.AddScoped<Database>();
            services.AddTwitterWebhookRegistration(async (provider, _) =>
            {
                withServices?.Invoke(provider);
                await beforePlan();
                return TwitterWebhookPlan.Premium("dev", "https://hooks.example.com/hooks");
            });
        });
}
