using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using TwitterSdk.AspNetCore.Tests.Support;

namespace TwitterSdk.AspNetCore.Tests.Webhooks;

/// <summary>What options and configuration change.</summary>
internal sealed class OptionTests
{
    private static Task Ignore(object delivery, CancellationToken cancellationToken) => Task.CompletedTask;

    [Test]
    public async Task A_delivery_that_is_larger_than_allowed_is_refused_whether_it_tells_its_length_or_not([Values] bool told)
    {
        await using HookServer server = await StartAsync(("Twitter:Webhooks:MaxBodyBytes", "200"), ("Twitter:Webhooks:ConsumerSecrets:0", "consumer-secret"));
        string large = $$"""{"for_user_id":"1","x":"{{new string('x', 300)}}"}""";
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, server.App.Urls.First() + "/hooks") { Content = new StringContent(large, null, "application/json") };
        request.Headers.TransferEncodingChunked = !told;

        using HttpResponseMessage answer = await http.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [Test]
    public async Task A_delivery_may_be_larger_than_the_server_takes_elsewhere()
    {
        await using HookServer server = await StartAsync(("Twitter:Webhooks:MaxBodyBytes", "40000000"), ("Twitter:Webhooks:ConsumerSecrets:0", "consumer-secret"));

        using HttpResponseMessage answer = await server.TweetAsync($$"""{"for_user_id":"1","x":"{{new string('x', 31_000_000)}}"}""");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), "the server's own limit is 30,000,000");
    }

    [Test]
    public void A_webhook_of_a_name_that_nobody_registered_is_told_when_it_is_mapped()
    {
        Assert.That(
            () => HookServer.StartAsync(app => app.MapTwitterWebhook("/hooks", Ignore, "secnd"), services => services.AddTwitterWebhooks("second", options => options.ConsumerSecrets.Add("s"))),
            Throws.InvalidOperationException.With.Message.EqualTo("MapTwitterWebhook needs services of the name 'secnd': call builder.Services.AddTwitterWebhooks(\"secnd\") before. There is 'second'."));
        Assert.That(
            () => HookServer.StartAsync(app => app.MapTwitchEventSub("/eventsub", Ignore), services => services.AddTwitterWebhooks(options => options.ConsumerSecrets.Add("s"))),
            Throws.InvalidOperationException.With.Message.EqualTo("MapTwitchEventSub needs services: call builder.Services.AddTwitchEventSub() before."));
    }

    [Test]
    public async Task While_a_secret_is_being_changed_both_count_and_challenges_get_the_new_one()
    {
        await using HookServer server = await StartAsync(("Twitter:Webhooks:ConsumerSecrets:0", "consumer-secret"), ("Twitter:Webhooks:ConsumerSecrets:1", "old"));
        using HttpResponseMessage withOld = await server.TweetAsync("""{"for_user_id":"1"}""", secret: "old");
        using HttpResponseMessage withNew = await server.TweetAsync("""{"for_user_id":"2"}""");
        using HttpResponseMessage withOther = await server.TweetAsync("""{"for_user_id":"3"}""", secret: "older");
        using HttpResponseMessage challenge = await server.GetAsync("/hooks?crc_token=challenge-token");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(withOld.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(withNew.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(withOther.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(await challenge.Content.ReadAsStringAsync(), Does.Contain("LoGXGP568O3i5YIWthXZNE0QA="));
        }
    }

    [Test]
    public async Task A_secret_is_changed_without_a_restart()
    {
        await using HookServer server = await StartAsync(("Twitter:Webhooks:ConsumerSecrets:0", "consumer-secret"));
        ((IConfiguration)server.App.Configuration)["Twitter:Webhooks:ConsumerSecrets:0"] = "next";
        ((IConfigurationRoot)server.App.Configuration).Reload();

        using HttpResponseMessage before = await server.TweetAsync(Bodies.Follow);
        using HttpResponseMessage after = await server.TweetAsync(Bodies.Follow, secret: "next");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task The_secret_of_the_client_counts_when_no_other_is_set()
    {
        await using HookServer server = await HookServer.StartAsync(
            app => app.MapTwitterWebhook("/hooks", Ignore),
            services =>
            {
                services.AddTwitterClient(options => (options.ConsumerKey, options.ConsumerSecret) = ("key", HookServer.ConsumerSecret));
                services.AddTwitterWebhooks();
            });
        using HttpResponseMessage answer = await server.TweetAsync(Bodies.Follow);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_second_app_has_a_webhook_with_a_secret_of_its_own()
    {
        await using HookServer server = await HookServer.StartAsync(
            app =>
            {
                app.MapTwitterWebhook("/hooks", Ignore);
                app.MapTwitterWebhook("/brand", Ignore, "brand");
            },
            services =>
            {
                services.AddTwitterWebhooks(options => options.ConsumerSecrets.Add(HookServer.ConsumerSecret));
                services.AddTwitterWebhooks("brand", options => options.ConsumerSecrets.Add("brand secret"));
            });

        using HttpResponseMessage right = await server.TweetAsync(Bodies.Follow, secret: "brand secret", path: "/brand");
        using HttpResponseMessage wrong = await server.TweetAsync(Bodies.Follow, path: "/brand");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(right.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        }
    }

    [Test]
    public async Task A_message_may_be_as_old_as_the_options_say()
    {
        await using HookServer server = await StartAsync(("Twitch:EventSub:MaxAge", "00:01:00"), ("Twitch:EventSub:Secrets:0", HookServer.TwitchSecret), ("Twitter:Webhooks:ConsumerSecrets:0", "s"));
        server.Clock.Advance(TimeSpan.FromSeconds(61));
        using HttpResponseMessage old = await server.NotifyAsync(Bodies.ChannelFollow, timestamp: "2026-01-01T00:00:00Z");
        using HttpResponseMessage young = await server.NotifyAsync(Bodies.ChannelFollow, timestamp: "2026-01-01T00:00:01Z");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(old.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(young.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [TestCase("Twitter:Webhooks:ConsumerSecrets is empty")]
    [TestCase("Twitter:Webhooks:ConsumerSecrets has an empty secret", "Twitter:Webhooks:ConsumerSecrets:0", " ")]
    [TestCase("Twitter:Webhooks:MaxBodyBytes is 0", "Twitter:Webhooks:MaxBodyBytes", "0")]
    [TestCase("Twitter:Webhooks:QueueCapacity is -1", "Twitter:Webhooks:QueueCapacity", "-1")]
    [TestCase("Twitter:Webhooks:QueueWorkers is 0", "Twitter:Webhooks:QueueWorkers", "0")]
    [TestCase("Twitch:EventSub:Secrets is empty")]
    [TestCase("Twitch:EventSub:Secrets has one that is not 10 to 100 ASCII characters", "Twitch:EventSub:Secrets:0", "short")]
    [TestCase("Twitch:EventSub:MaxAge is 00:00:00", "Twitch:EventSub:MaxAge", "00:00:00")]
    public void What_cannot_work_is_told_when_the_host_starts(string problem, string key = "x", string value = "x") =>
        Assert.That(async () => await StartAsync((key, value)), Throws.Exception.Matches<Exception>(exception => Tells(exception, problem)));

    [Test]
    public void Mapping_without_the_services_tells_what_to_call() =>
        Assert.That(
            async () => await HookServer.StartAsync(app => app.MapTwitterWebhook("/hooks", Ignore), _ => { }),
            Throws.InvalidOperationException.With.Message.Contains("AddTwitterWebhooks"));

    // The host throws one exception, or an aggregate of several.
    private static bool Tells(Exception exception, string problem) => exception is AggregateException several
        ? several.InnerExceptions.Any(inner => Tells(inner, problem))
        : exception is OptionsValidationException && exception.Message.Contains(problem, StringComparison.Ordinal);

    private static bool HasTwitch((string Key, string Value)[] configuration) =>
        configuration.Any(pair => pair.Key.StartsWith("Twitch:", StringComparison.Ordinal)) || configuration is [("x", _)];

    private static Task<HookServer> StartAsync(params (string Key, string Value)[] configuration) => HookServer.StartAsync(
        app =>
        {
            app.MapTwitterWebhook("/hooks", Ignore);
            if (HasTwitch(configuration))
                app.MapTwitchEventSub("/eventsub", Ignore);
        },
        services =>
        {
            services.AddTwitterWebhooks();
            if (HasTwitch(configuration))
                services.AddTwitchEventSub();
        },
        target => target.AddInMemoryCollection(configuration.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))));
}
