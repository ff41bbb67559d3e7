using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using TwitterSdk.AspNetCore.Tests.Support;
using TwitterSdk.AspNetCore.Webhooks;
using TwitterSdk.Twitch.EventSub;

namespace TwitterSdk.AspNetCore.Tests.Webhooks;

/// <summary>An EventSub webhook over real sockets.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class TwitchEventSubTests
{
    private readonly List<EventSubNotification> _seen = [];

    private Task<HookServer> StartAsync() => HookServer.StartAsync(app => app.MapTwitchEventSub("/eventsub", (delivery, _) =>
    {
        _seen.Add(delivery);
        return Task.CompletedTask;
    }));

    [Test]
    public async Task A_signed_notification_arrives()
    {
        await using HookServer server = await StartAsync();

        using HttpResponseMessage answer = await server.NotifyAsync(
            Bodies.ChannelFollow, "e76c6bd4-55c9-4987-8304-da1588d8988b", signature: "sha256=3312a34caf733ff99505955574d4e1accdd465e43e7153033a8a3146ce25cf43");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(_seen, Has.Count.EqualTo(1));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_seen[0].Topic, Is.EqualTo(EventSubTopic.ChannelFollow));
            Assert.That(_seen[0].SentAt, Is.EqualTo(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(1_234_568)).Within(TimeSpan.FromTicks(1)));
            Assert.That((_seen[0].Event as ChannelFollowEvent)?.UserName, Is.EqualTo("Ada"));
            Assert.That(_seen[0].MessageId.Value, Is.EqualTo("e76c6bd4-55c9-4987-8304-da1588d8988b"));
        }
    }

    [Test]
    public async Task A_challenge_is_given_back_as_plain_text_unhandled()
    {
        await using HookServer server = await StartAsync();

        using HttpResponseMessage answer = await server.NotifyAsync(
            """{"challenge":"pogchamp-kappa-360noscope-vohiyo","subscription":{"id":"s1"}}""", type: "webhook_callback_verification");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/plain"));
            Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo("pogchamp-kappa-360noscope-vohiyo"));
            Assert.That(_seen, Is.Empty);
        }
    }

    [Test]
    public async Task A_challenge_that_nobody_signed_is_refused()
    {
        await using HookServer server = await StartAsync();
        using HttpResponseMessage answer = await server.NotifyAsync("""{"challenge":"mine"}""", type: "webhook_callback_verification", secret: "another secret");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(await answer.Content.ReadAsStringAsync(), Is.Empty);
        }
    }

    [Test]
    public async Task The_signature_covers_id_and_time()
    {
        await using HookServer server = await StartAsync();
        const string signature = "sha256=3312a34caf733ff99505955574d4e1accdd465e43e7153033a8a3146ce25cf43";
        using HttpResponseMessage otherId = await server.NotifyAsync(Bodies.ChannelFollow, "e76c6bd4-55c9-4987-8304-da1588d8988c", signature: signature);
        using HttpResponseMessage otherTime = await server.NotifyAsync(
            Bodies.ChannelFollow, "e76c6bd4-55c9-4987-8304-da1588d8988b", "2026-01-01T00:00:01.123456789Z", signature: signature);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(otherId.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(otherTime.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(_seen, Is.Empty);
        }
    }

    [TestCase(10, HttpStatusCode.OK)]
    [TestCase(11, HttpStatusCode.Forbidden)]
    public async Task A_message_may_be_ten_minutes_old_and_no_older(int minutes, HttpStatusCode status)
    {
        await using HookServer server = await StartAsync();
        server.Clock.Advance(TimeSpan.FromMinutes(minutes));
        using HttpResponseMessage answer = await server.NotifyAsync(Bodies.ChannelFollow, timestamp: "2026-01-01T00:00:00.000000001Z");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(status));
            Assert.That(_seen, Has.Count.EqualTo(status == HttpStatusCode.OK ? 1 : 0));
        }
    }

    [TestCase("")]
    [TestCase("yesterday")]
    public async Task A_message_that_does_not_tell_its_time_is_refused(string timestamp)
    {
        await using HookServer server = await StartAsync();
        using HttpResponseMessage answer = await server.NotifyAsync(Bodies.ChannelFollow, timestamp: timestamp);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task A_handler_class_is_told_what_happened_and_what_ended()
    {
        var book = new Book();
        await using HookServer server = await HookServer.StartAsync(
            app => app.MapTwitchEventSub<Writer>("/eventsub"),
            services =>
            {
                services.AddSingleton(book);
                services.AddTwitchEventSub(options => options.Secrets.Add(HookServer.TwitchSecret));
            });

        (await server.NotifyAsync(Bodies.ChannelFollow, "1")).Dispose();
        (await server.NotifyAsync("""{"subscription":{"id":"s1","status":"authorization_revoked"}}""", "2", type: "revocation")).Dispose();
        (await server.NotifyAsync("{}", "3", type: "greeting")).Dispose();

        Assert.That(book.Lines, Is.EqualTo(["notification 1", "revocation 2", "unknown 3"]));
        Assert.That(book.Disposed, Is.EqualTo(3));
    }

    [Test]
    public async Task The_handler_of_a_websocket_serves_a_webhook_too()
    {
        List<string> heard = [];
        EventSubHandlers handlers = new EventSubHandlers().On<ChannelFollowEvent>((follow, _) =>
        {
            heard.Add(follow.UserName);
            return Task.CompletedTask;
        });
        await using HookServer server = await HookServer.StartAsync(app => app.MapTwitchEventSub("/eventsub", handlers.HandleAsync));
        (await server.NotifyAsync(Bodies.ChannelFollow)).Dispose();
        Assert.That(heard, Is.EqualTo(new[] { "Ada" }));
    }

    internal sealed class Book
    {
        public List<string> Lines { get; } = [];

        public int Disposed { get; set; }
    }

    internal sealed class Writer(Book book) : EventSubHandler, IDisposable
    {
        public void Dispose() => book.Disposed++;

        public override Task OnNotificationAsync(EventSubNotification delivery, CancellationToken cancellationToken) => Write("notification", delivery);

        public override Task OnRevocationAsync(EventSubNotification delivery, CancellationToken cancellationToken) => Write("revocation", delivery);

        public override Task OnUnknownAsync(EventSubNotification delivery, CancellationToken cancellationToken) => Write("unknown", delivery);

        private Task Write(string kind, EventSubNotification delivery)
        {
            book.Lines.Add($"{kind} {delivery.MessageId}");
            return Task.CompletedTask;
        }
    }
}
