using TwitterSdk.Core.Auth;
using TwitterSdk.Twitch.Monitoring;
using TwitterSdk.Twitch.Tests.Configuration;
using TwitterSdk.Twitch.Tests.EventSub;

namespace TwitterSdk.Twitch.Tests.Monitoring;

/// <summary>Channels that come, change and go, as a monitor tells them.</summary>
public sealed class ChannelMonitorTests : MonitorFixture
{
    [Test]
    public async Task A_channel_that_goes_live_changes_its_title_and_goes_is_told_each_time_once()
    {
        await using MonitorReader reader = Reader(new() { Logins = { "Channel_1", "channel_2" } });
        Air(1);
        Assert.That(await reader.LookAsync(), Is.EqualTo(new[] { "channel_1 is live with 1, and was" }));
        Assert.That(await reader.LookAsync(), Is.Empty);
        Air(1, title: "Spinning");
        Air(2, "2");
        Assert.That(await reader.LookAsync(), Is.EquivalentTo(new[] { "channel_1: Title of 'Weaving' is 'Spinning'", "channel_2 is live with 2" }));
        Leave(2);
        Assert.That(await reader.LookAsync(), Is.Empty, "once is no proof");
        Assert.That(await reader.LookAsync(), Is.EqualTo(new[] { "channel_2 is offline after 2" }));
        Assert.That(await reader.LookAsync(), Is.Empty);
    }

    [Test]
    public async Task A_live_channel_that_Twitch_leaves_out_for_a_moment_stays_live()
    {
        await using MonitorReader reader = Reader(new() { Ids = { new("1") }, OfflineAfter = 3 });
        Air(1);
        await reader.LookAsync();
        Leave(1);
        Assert.That(await reader.LookAsync(), Is.Empty);
        Assert.That(await reader.LookAsync(), Is.Empty);
        Air(1);
        Assert.That(await reader.LookAsync(), Is.Empty);
        Leave(1);
        Assert.That(await reader.LookAsync(), Is.Empty, "it counts anew");
        Assert.That(await reader.LookAsync(), Is.Empty);
        Assert.That(await reader.LookAsync(), Is.EqualTo(new[] { "channel_1 is offline after 1" }));
    }

    [Test]
    public async Task Another_stream_ends_the_one_before_and_an_older_answer_is_not_believed()
    {
        await using MonitorReader reader = Reader(new() { Ids = { new("1") } });
        Air(1);
        await reader.LookAsync();
        Air(1, "2", began: 9);
        Assert.That(await reader.LookAsync(), Is.EqualTo(new[] { "channel_1 is offline after 1", "channel_1 is live with 2" }));
        Air(1);
        Assert.That(await reader.LookAsync(), Is.Empty);
    }

    [Test]
    public async Task A_hundred_channels_take_one_request_and_one_that_is_named_twice_is_told_once()
    {
        var monitor = new ChannelMonitor(Twitch);
        monitor.Add(Enumerable.Range(1, 150).Select(number => new UserId($"{number}"))).AddLogins(Login(7), Login(8).ToUpperInvariant());
        await using var reader = new MonitorReader(monitor, Clock);
        Air(7);
        Assert.That(await reader.LookAsync(), Is.EqualTo(new[] { "channel_7 is live with 1, and was" }));
        Assert.That(Server.Requests.Select(request => request.QueryParameters.Count(parameter => parameter.Key != "first")), Is.EqualTo(new[] { 100, 50, 2 }));
        Assert.That(Server.Requests.Select(request => request.QueryParameters.Single(parameter => parameter.Key == "first").Value), Is.All.EqualTo("100"));
    }

    [Test]
    public async Task Who_was_live_before_may_be_left_untold_and_what_is_told_of_a_stream_is_chosen()
    {
        await using MonitorReader reader = Reader(new() { Ids = { new("1") }, TellsWhoWasLive = false, Aspects = ChannelAspects.Viewers });
        Air(1);
        Assert.That(await reader.LookAsync(), Is.Empty);
        Air(1, title: "Spinning");
        Assert.That(await reader.LookAsync(), Is.Empty);
        Air(1, title: "Spinning", viewers: 6);
        Assert.That(await reader.LookAsync(), Is.EqualTo(new[] { "channel_1: Viewers of 'Spinning' is 'Spinning'" }));
    }

    [Test]
    public async Task Channels_come_and_go_while_it_runs()
    {
        var monitor = new ChannelMonitor(Twitch, new() { Logins = { Login(1) }, OfflineAfter = 1 });
        await using var reader = new MonitorReader(monitor, Clock);
        Air(1);
        Air(2, "2");
        await reader.LookAsync();
        Assert.That(monitor.Live.Select(stream => stream.UserLogin), Is.EqualTo(new[] { Login(1) }));
        monitor.Add(new UserId("2")).RemoveLogins("CHANNEL_1");
        Assert.That(await reader.LookAsync(), Is.EqualTo(new[] { "channel_2 is live with 2, and was" }));
        Assert.That(monitor.Live.Select(stream => stream.UserLogin), Is.EqualTo(new[] { Login(2) }));
        monitor.Remove(new UserId("2"));
        Leave(2);
        Assert.That(await reader.LookAsync(), Is.Empty);
        Assert.That(monitor.Live, Is.Empty);
    }

    [Test]
    public async Task Whoever_leaves_in_the_middle_is_told_the_rest_later_and_nothing_again()
    {
        var monitor = new ChannelMonitor(Twitch, new() { Ids = { new("1"), new("2") } });
        Air(1);
        Air(2, "2");
        await foreach (ChannelChange change in monitor.ReadAllAsync())
        {
            Assert.That(change.ChannelId, Is.EqualTo(new UserId("1")));
            break;
        }

        await using var reader = new MonitorReader(monitor, Clock);
        Assert.That(await reader.LookAsync(), Is.EqualTo(new[] { "channel_2 is live with 2, and was" }));
    }

    [Test]
    public async Task The_time_between_two_looks_is_the_interval_whatever_the_reader_takes()
    {
        using var leaving = new CancellationTokenSource();
        IAsyncEnumerator<ChannelChange> reader = Twitch.CreateChannelMonitor(new() { Ids = { new("1") }, Interval = TimeSpan.FromSeconds(90) }).ReadAllAsync(leaving.Token).GetAsyncEnumerator();
        Air(1);
        Assert.That(await reader.MoveNextAsync(), Is.True);
        Clock.Advance(TimeSpan.FromSeconds(30));
        Task<bool> next = reader.MoveNextAsync().AsTask();
        await EventSubServer.UntilAsync(() => Clock.NextTimer == TimeSpan.FromSeconds(60));
        await leaving.CancelAsync();
        Assert.That(async () => await next, Throws.InstanceOf<OperationCanceledException>());
        await reader.DisposeAsync();
    }

    [Test]
    public async Task A_look_that_fails_says_nothing_of_its_channels_and_the_next_makes_up_for_it()
    {
        var lines = new Lines();
        var monitor = new ChannelMonitor(Twitch, new() { Ids = { new("1") }, Logins = { Login(2) }, OfflineAfter = 1, Logger = lines });
        var failures = new List<Exception>();
        using IDisposable listening = monitor.OnError(failures.Add);
        await using var reader = new MonitorReader(monitor, Clock);
        Air(1);
        Air(2, "2");
        await reader.LookAsync();
        Leave(1);
        Leave(2);
        Refuse = request => request.Query.Contains("user_id=1", StringComparison.Ordinal) ? (503, """{"error":"Service Unavailable","status":503,"message":"later"}""") : null;
        Assert.That(await reader.LookAsync(), Is.EqualTo(new[] { "channel_2 is offline after 2" }));
        Assert.That(failures.Single(), Is.InstanceOf<TwitchException>());
        Assert.That(lines.All.Single(), Does.Contain("1 channels").And.Not.Contain("app-token"));
        Refuse = static _ => null;
        Assert.That(await reader.LookAsync(), Is.EqualTo(new[] { "channel_1 is offline after 1" }));
    }

    [Test]
    public void A_token_that_Twitch_refuses_ends_it()
    {
        Refuse = static _ => (401, """{"error":"Unauthorized","status":401,"message":"Invalid OAuth token"}""");
        Assert.That(async () => await Reader(new() { Ids = { new("1") } }).LookAsync(), Throws.InstanceOf<TwitchUnauthorizedException>());
        ITwitchClient nobody = Client(TwitchCredentials.ClientId("client-id"));
        Assert.That(async () => await new ChannelMonitor(nobody).AddLogins("ada").ReadAllAsync().GetAsyncEnumerator().MoveNextAsync(), Throws.InstanceOf<AuthException>());
    }

    [Test]
    public async Task One_reads_at_a_time()
    {
        var monitor = new ChannelMonitor(Twitch, new() { Ids = { new("1") } });
        Air(1);
        await using IAsyncEnumerator<ChannelChange> reader = monitor.ReadAllAsync().GetAsyncEnumerator();
        await reader.MoveNextAsync();
        Assert.That(async () => await monitor.ReadAllAsync().GetAsyncEnumerator().MoveNextAsync(), Throws.InvalidOperationException);
    }

    [Test]
    public void A_handler_that_fails_is_told_of_and_the_others_are_told_all_the_same()
    {
        var monitor = new ChannelMonitor(Twitch, new() { Ids = { new("1"), new("2") } });
        using var enough = new CancellationTokenSource();
        var failures = new List<string>();
        using IDisposable failing = monitor.OnError(static _ => throw new InvalidOperationException("nobody hears this"));
        using IDisposable listening = monitor.OnError(failure => failures.Add(failure.Message));
        Air(1);
        Air(2, "2");
        var handler = new Failing(enough);
        Assert.That(async () => await monitor.RunAsync(handler, enough.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That((handler.Heard, failures.Single()), Is.EqualTo((2, "first")));
    }

    [Test]
    public void What_can_be_no_channel_and_no_option_is_named()
    {
        var monitor = new ChannelMonitor(Twitch);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => monitor.AddLogins("ada", "not a name"), Throws.ArgumentException.With.Message.Contains("'not a name'"));
            Assert.That(() => monitor.AddLogins(new string('a', 26)), Throws.ArgumentException);
            Assert.That(() => monitor.Add(new UserId("ada")), Throws.ArgumentException.With.Message.Contains("AddLogins"));
            Assert.That(() => new ChannelMonitor(Twitch, new() { Logins = { "#ada" } }), Throws.ArgumentException);
            Assert.That(() => new ChannelMonitor(Twitch, new() { Ids = { default } }), Throws.ArgumentException);
            Assert.That(() => new ChannelMonitor(Twitch, new() { Interval = TimeSpan.FromMilliseconds(999) }), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => new ChannelMonitor(Twitch, new() { OfflineAfter = 0 }), Throws.TypeOf<ArgumentOutOfRangeException>());
        }
    }

    private MonitorReader Reader(ChannelMonitorOptions options) => new(Twitch.CreateChannelMonitor(options), Clock);

    private sealed class Failing(CancellationTokenSource enough) : ChannelMonitorHandler
    {
        public int Heard { get; private set; }

        public override Task OnLiveAsync(ChannelWentLive live, CancellationToken cancellationToken)
        {
            if (++Heard == 1)
                throw new FormatException("first");
            return enough.CancelAsync();
        }
    }
}
