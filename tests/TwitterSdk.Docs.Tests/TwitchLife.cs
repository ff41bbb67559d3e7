using TwitterSdk.Core.Errors;
using TwitterSdk.Emulator.Twitch;
using TwitterSdk.Emulator.Twitch.Accounts;
using TwitterSdk.Emulator.Twitch.State;
using TwitterSdk.Twitch;
using TwitterSdk.Twitch.EventSub;

namespace TwitterSdk.Docs.Tests;

/// <summary>What happens at Twitch all the time: somebody new speaks and follows, channels go live, and events go to a web app that listens.</summary>
internal sealed class TwitchLife : IAsyncDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource _ending = new();
    private readonly TwitchEmulator _twitch;
    private readonly TwitchApp _app;
    private readonly TwitchUser _bot;
    private readonly TwitchUser _room;
    private readonly Uri _page;
    private readonly Task _living;

    public TwitchLife(TwitchEmulator twitch, TwitchApp app, TwitchUser bot, TwitchUser room, Uri page)
    {
        (_twitch, _app, _bot, _room, _page) = (twitch, app, bot, room, page);
        _living = Task.Run(LiveAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _living.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ending.Dispose();
    }

    private async Task LiveAsync()
    {
        TwitchState state = _twitch.State;
        ITwitchClient client = EmulatedTwitchClient.Create(TwitchCredentials.AppSecret(_app.ClientId, _app.ClientSecret!));
        var hook = SubscriptionTransport.Webhook(new Uri(_page, "/eventsub"), "a long secret");
        EventSubPlan plan = new EventSubPlan().Add(EventSubTopic.StreamOnline, new BroadcasterCondition { BroadcasterUserId = new(_bot.Id) });
        for (int turn = 0; !_ending.IsCancellationRequested; turn++)
        {
            TwitchUser viewer = state.AddUser($"viewer{turn}");
            ITwitchClient speaker = client.As(TwitchCredentials.User(_app.ClientId, state.Accounts.IssueToken(_app, viewer).Text));
            try
            {
                await speaker.Helix.Chat.SendMessageAsync(new(_room.Id), new(viewer.Id), turn % 2 == 0 ? "!hello" : "Kappa is no spam", cancellationToken: _ending.Token);
                if (turn % 10 == 0)
                    await client.EventSub.SyncAsync(plan, hook, _ending.Token);
            }
            catch (ApiException)
            {
                // Somebody was too loud.
            }

            state.Graph.Follow(viewer, _bot);
            foreach (TwitchUser channel in new[] { _bot, _room })
            {
                state.Streams.End(channel);
                state.GoLive(channel, "Star", "Weaving");
            }

            _ = _twitch.RaiseAsync("channel.cheer", "1", cancellationToken: _ending.Token);
            await Task.Delay(s_pause, _ending.Token);
        }
    }
}
