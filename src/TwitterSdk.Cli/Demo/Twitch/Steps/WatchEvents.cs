using System.Threading.Channels;
using TwitterSdk.Emulator.Twitch.EventSub;
using TwitterSdk.Twitch.EventSub;

namespace TwitterSdk.Cli.Demo.Twitch.Steps;

#pragma warning disable IDE0065 // Outside the namespace the name would mean Twitter's.
using UserId = TwitterSdk.Twitch.UserId;
#pragma warning restore IDE0065

/// <summary>Events over a websocket, which moves when the server asks and comes back when it breaks.</summary>
internal sealed class WatchEvents : ITwitchDemoStep
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    public string Title => "EventSub: a plan, events, a move and a break";

    public async Task RunAsync(TwitchDemoContext demo, CancellationToken cancellationToken)
    {
        TwitchEventSub server = demo.Emulator.Twitch.EventSub;
        var ada = new UserId(demo.Ada.Id);
        EventSubPlan plan = new EventSubPlan()
            .Add(EventSubTopic.ChannelFollow, new ModeratorCondition { BroadcasterUserId = ada, ModeratorUserId = ada })
            .Add(EventSubTopic.StreamOffline, new BroadcasterCondition { BroadcasterUserId = ada });
        EventSubListener listener = demo.Twitch.EventSub.Listen(plan);
        var followers = Channel.CreateUnbounded<string>();
        using var subscribed = new SemaphoreSlim(0);
        using IDisposable states = listener.OnStateChanged(state =>
        {
            if (state.Status == EventSubStatus.Subscribed)
                subscribed.Release();
        });
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task running = listener.RunAsync(new EventSubHandlers().On<ChannelFollowEvent>((follow, cancelled) => followers.Writer.WriteAsync(follow.UserName, cancelled).AsTask()), ending.Token);
        try
        {
            await SeeAsync("planned and subscribed", "Somerville");
            demo.Tell($"   {listener.Changes?.Created.Count} subscriptions of {plan.Count}, costing {listener.Changes?.TotalCost}");
            server.AskToReconnect();
            await SeeAsync("moved to another connection", "De_Morgan");
            server.Close((int)EventSubCloseCode.InternalServerError);
            await SeeAsync("back after a break", "Faraday");
        }
        finally
        {
            await ending.CancelAsync();
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task SeeAsync(string what, string name)
        {
            DemoException.Expect(await subscribed.WaitAsync(s_patience, cancellationToken), "it was not subscribed");
            demo.State.Graph.Follow(demo.State.AddUser(name), demo.Ada);
            string follower = await followers.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(s_patience, cancellationToken);
            DemoException.Expect(follower == name, $"{follower} follows, not {name}");
            demo.Tell($"   {what}: [bold]{follower}[/] follows");
        }
    }
}
