using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using TwitterSdk.AspNetCore.Tests.Support;
using TwitterSdk.Core.Json;
using TwitterSdk.V1;
using TwitterSdk.Webhooks;

namespace TwitterSdk.AspNetCore.Tests.Webhooks;

/// <summary>A webhook of Twitter over real sockets.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class TwitterWebhookTests
{
    private readonly List<TwitterWebhookEvent> _seen = [];

    private Task<HookServer> StartAsync() => HookServer.StartAsync(app => app.MapTwitterWebhook("/hooks", (delivery, _) =>
    {
        lock (_seen)
            _seen.Add(delivery);
        return Task.CompletedTask;
    }));

    [Test]
    public async Task A_challenge_is_answered_as_JSON()
    {
        await using HookServer server = await StartAsync();

        using HttpResponseMessage answer = await server.GetAsync("/hooks?crc_token=challenge-token&nonce=x");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/json"));
            Assert.That(
                JsonModel.Parse<CrcResponse>(await answer.Content.ReadAsStringAsync()).ResponseToken,
                Is.EqualTo("sha256=VZK9B1kCyurInvXeJ+LoGXGP568O3i5YIWthXZNE0QA="));
        }
    }

    [TestCase("/hooks")]
    [TestCase("/hooks?crc_token=")]
    public async Task A_visit_without_a_challenge_is_a_bad_request(string path)
    {
        await using HookServer server = await StartAsync();
        using HttpResponseMessage answer = await server.GetAsync(path);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task A_signed_delivery_arrives_typed()
    {
        await using HookServer server = await StartAsync();

        using HttpResponseMessage answer = await server.TweetAsync(Bodies.Follow, "sha256=nql6QRbE8OxqU0zz63QH3f6WF/aIa8LXGk4RD+tV0Bo=");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(_seen, Has.Count.EqualTo(1));
        var follow = (AaaFollow)((AccountActivityWebhook)_seen[0]).Activity;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(follow.ForUserId, Is.EqualTo(new UserId(12)));
            Assert.That(follow.FollowEvents[0].Source.ScreenName, Is.EqualTo("babbage"));
        }
    }

    [TestCase("")]
    [TestCase("sha256=AAAA6QRbE8OxqU0zz63QH3f6WF/aIa8LXGk4RD+tV0Bo=")]
    [TestCase("sha256=no base64")]
    public async Task A_delivery_that_is_not_rightly_signed_is_refused_unseen(string signature)
    {
        await using HookServer server = await StartAsync();
        using HttpResponseMessage answer = await server.TweetAsync(Bodies.Follow, signature);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(_seen, Is.Empty);
        }
    }

    [Test]
    public async Task A_delivery_whose_body_was_changed_by_one_byte_is_refused_unseen()
    {
        await using HookServer server = await StartAsync();
        using HttpResponseMessage answer = await server.TweetAsync(
            Bodies.Follow.Replace("\"34\"", "\"35\"", StringComparison.Ordinal), "sha256=nql6QRbE8OxqU0zz63QH3f6WF/aIa8LXGk4RD+tV0Bo=");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(_seen, Is.Empty);
        }
    }

    [Test]
    public async Task A_signed_body_that_is_no_JSON_is_a_bad_request([Values("", "{", "{\"for_user_id\":\"1\",", "tweet", "[1,2")] string body)
    {
        await using HookServer server = await StartAsync();
        using HttpResponseMessage answer = await server.TweetAsync(body);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(_seen, Is.Empty);
        }
    }

    [Test]
    public async Task What_no_version_knows_is_handed_out_as_it_came()
    {
        await using HookServer server = await StartAsync();
        using HttpResponseMessage first = await server.TweetAsync("""{"for_user_id":"1","space_events":[{}]}""");
        using HttpResponseMessage second = await server.TweetAsync("""{"weather":"fine"}""");

        Assert.That(_seen, Has.Count.EqualTo(2));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((_seen[0] as AccountActivityWebhook)?.Activity, Is.InstanceOf<UnknownAccountActivityEvent>());
            Assert.That((_seen[1] as UnknownWebhook)?.Json.ToString(), Is.EqualTo("""{"weather":"fine"}"""));
        }
    }

    [Test]
    public async Task Another_media_type_is_refused()
    {
        await using HookServer server = await StartAsync();
        using HttpResponseMessage answer = await server.TweetAsync(Bodies.Follow, mediaType: "text/plain");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
    }

    [Test]
    public async Task Another_verb_is_refused()
    {
        await using HookServer server = await StartAsync();
        using var http = new HttpClient();
        using HttpResponseMessage answer = await http.PutAsync(new Uri(server.App.Urls.First() + "/hooks"), new StringContent("{}"));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
    }
}
