using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using TwitterSdk.AspNetCore.Tests.Support;
using TwitterSdk.AspNetCore.Webhooks;
using TwitterSdk.Testing;

namespace TwitterSdk.AspNetCore.Tests.Webhooks;

/// <summary>Each delivery is handled once, and again only when it failed.</summary>
internal sealed class OnceOnlyTests
{
    [Test]
    public async Task What_was_handled_is_answered_but_not_handled_again()
    {
        int handled = 0;
        await using HookServer server = await HookServer.StartAsync(app => app.MapTwitterWebhook("/hooks", (_, _) => Count(ref handled)));

        HttpStatusCode[] statuses = [await StatusAsync(server.TweetAsync(Bodies.Follow)), await StatusAsync(server.TweetAsync(Bodies.Follow))];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(statuses, Is.All.EqualTo(HttpStatusCode.OK));
            Assert.That(handled, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Webhooks_of_two_groups_each_handle_what_both_are_sent()
    {
        int first = 0, second = 0;
        await using HookServer server = await HookServer.StartAsync(app =>
        {
            app.MapGroup("/a").MapTwitterWebhook("/hooks", (_, _) => Count(ref first));
            app.MapGroup("/b").MapTwitterWebhook("/hooks", (_, _) => Count(ref second));
        });

        HttpStatusCode[] statuses = [await StatusAsync(server.TweetAsync(Bodies.Follow, path: "/a/hooks")), await StatusAsync(server.TweetAsync(Bodies.Follow, path: "/b/hooks"))];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(statuses, Is.All.EqualTo(HttpStatusCode.OK));
            Assert.That((first, second), Is.EqualTo((1, 1)));
        }
    }

    [Test]
    public async Task What_failed_is_answered_with_500_and_handled_when_it_comes_again()
    {
        int tries = 0;
        await using HookServer server = await HookServer.StartAsync(app => app.MapTwitchEventSub("/eventsub", (_, _) =>
            ++tries == 1 ? throw new InvalidOperationException("out of ink") : Task.CompletedTask));

        HttpStatusCode[] statuses =
        [
            await StatusAsync(server.NotifyAsync(Bodies.ChannelFollow)),
            await StatusAsync(server.NotifyAsync(Bodies.ChannelFollow)),
            await StatusAsync(server.NotifyAsync(Bodies.ChannelFollow)),
        ];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(statuses, Is.EqualTo([HttpStatusCode.InternalServerError, HttpStatusCode.OK, HttpStatusCode.OK]));
            Assert.That(tries, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Of_fifty_that_come_at_once_one_is_handled_and_all_are_answered()
    {
        int handled = 0;
        var slow = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using HookServer server = await HookServer.StartAsync(app => app.MapTwitchEventSub("/eventsub", async (_, _) =>
        {
            Interlocked.Increment(ref handled);
            started.TrySetResult();
            await slow.Task.WaitAsync(Eventually.Patience);
        }));

        Task<HttpStatusCode>[] deliveries = [.. Enumerable.Range(0, 50).Select(_ => StatusAsync(server.NotifyAsync(Bodies.ChannelFollow)))];
        await started.Task.WaitAsync(Eventually.Patience);
        slow.SetResult();
        HttpStatusCode[] statuses = await Task.WhenAll(deliveries);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(statuses, Is.All.EqualTo(HttpStatusCode.OK));
            Assert.That(handled, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task A_duplicate_of_what_then_fails_takes_its_place()
    {
        int tries = 0;
        var slow = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using HookServer server = await HookServer.StartAsync(app => app.MapTwitchEventSub("/eventsub", async (_, _) =>
        {
            if (Interlocked.Increment(ref tries) > 1)
                return;
            await slow.Task.WaitAsync(Eventually.Patience);
            throw new InvalidOperationException("out of ink");
        }));

        Task<HttpStatusCode>[] deliveries = [.. Enumerable.Range(0, 2).Select(_ => StatusAsync(server.NotifyAsync(Bodies.ChannelFollow)))];
        slow.SetResult();
        HttpStatusCode[] statuses = await Task.WhenAll(deliveries);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(statuses, Is.EquivalentTo([HttpStatusCode.InternalServerError, HttpStatusCode.OK]));
            Assert.That(tries, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task A_vendor_that_hangs_up_does_not_stop_the_work()
    {
        int handled = 0;
        var slow = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using HookServer server = await HookServer.StartAsync(app => app.MapTwitterWebhook("/hooks", async (_, cancellationToken) =>
        {
            started.SetResult();
            await slow.Task.WaitAsync(cancellationToken);
            handled++;
        }));

        using var impatient = new HttpClient();
        using var gone = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, server.App.Urls.First() + "/hooks") { Content = new StringContent(Bodies.Follow, null, "application/json") };
        request.Headers.Add("x-twitter-webhooks-signature", "sha256=nql6QRbE8OxqU0zz63QH3f6WF/aIa8LXGk4RD+tV0Bo=");
        Task first = impatient.SendAsync(request, gone.Token);
        await started.Task.WaitAsync(Eventually.Patience);
        await gone.CancelAsync();
        Assert.ThrowsAsync<TaskCanceledException>(() => first);

        Task<HttpStatusCode> second = StatusAsync(server.TweetAsync(Bodies.Follow));
        slow.SetResult();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await second, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(handled, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Two_webhooks_of_one_program_both_handle_a_message()
    {
        int handled = 0;
        await using HookServer server = await HookServer.StartAsync(app =>
        {
            app.MapTwitterWebhook("/hooks", (_, _) => Count(ref handled));
            app.MapTwitterWebhook("/others", (_, _) => Count(ref handled));
        });

        await StatusAsync(server.TweetAsync(Bodies.Follow));
        await StatusAsync(server.TweetAsync(Bodies.Follow, path: "/others"));

        Assert.That(handled, Is.EqualTo(2));
    }

    [Test]
    public async Task An_activity_is_known_by_its_number_whatever_else_is_in_the_delivery()
    {
        int handled = 0;
        await using HookServer server = await HookServer.StartAsync(app => app.MapTwitterWebhook("/hooks", (_, _) => Count(ref handled)));

        await StatusAsync(server.TweetAsync("""{"data":{"event_uuid":"u1","event_type":"news.new"}}"""));
        await StatusAsync(server.TweetAsync("""{"data":{"event_uuid":"u1","event_type":"news.new","tag":"again"}}"""));
        await StatusAsync(server.TweetAsync("""{"data":{"event_uuid":"u2","event_type":"news.new"}}"""));

        Assert.That(handled, Is.EqualTo(2));
    }

    [Test]
    public async Task What_is_handled_by_another_server_is_put_off()
    {
        await using HookServer server = await HookServer.StartAsync(
            app => app.MapTwitterWebhook("/hooks", (_, _) => throw new InvalidOperationException("not mine")),
            services =>
            {
                services.AddSingleton<IWebhookDeduplication, Elsewhere>();
                services.AddTwitterWebhooks(options => options.ConsumerSecrets.Add(HookServer.ConsumerSecret));
            });

        using HttpResponseMessage answer = await server.TweetAsync(Bodies.Follow);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(answer.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(1)));
        }
    }

    private static Task Count(ref int count)
    {
        Interlocked.Increment(ref count);
        return Task.CompletedTask;
    }

    private static async Task<HttpStatusCode> StatusAsync(Task<HttpResponseMessage> sending)
    {
        using HttpResponseMessage answer = await sending;
        return answer.StatusCode;
    }

    private sealed class Elsewhere : IWebhookDeduplication
    {
        public ValueTask<WebhookClaim> ClaimAsync(string deliveryId, CancellationToken cancellationToken) => new(WebhookClaim.Busy);

        public ValueTask CompleteAsync(string deliveryId, CancellationToken cancellationToken) => throw new InvalidOperationException("never claimed");

        public ValueTask ReleaseAsync(string deliveryId, CancellationToken cancellationToken) => throw new InvalidOperationException("never claimed");
    }
}
