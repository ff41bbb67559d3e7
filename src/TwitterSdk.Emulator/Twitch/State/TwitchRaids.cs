using TwitterSdk.Emulator.Twitch.Chat;
using TwitterSdk.Emulator.Twitch.Facts;

namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>Raids under way. They go off by the emulator's clock, unless they are cancelled before.</summary>
internal sealed class TwitchRaids(TwitchServices services, TwitchStreamStore streams, ChatServerState chat)
{
    private static readonly TimeSpan s_countdown = TimeSpan.FromSeconds(90);

    private readonly Dictionary<TwitchUser, (TwitchUser To, ITimer Timer)> _raids = [];

    /// <summary>Who is about to raid whom.</summary>
    public IEnumerable<(TwitchUser From, TwitchUser To)> All => _raids.Select(raid => (raid.Key, raid.Value.To));

    /// <summary>Begins the countdown; false when the channel is raiding already.</summary>
    public bool TryStart(TwitchUser from, TwitchUser to)
    {
        lock (services.Gate)
        {
            if (_raids.ContainsKey(from))
                return false;
            _raids.Add(from, (to, services.Time.CreateTimer(_ => Go(from, to), null, s_countdown, Timeout.InfiniteTimeSpan)));
            return true;
        }
    }

    /// <summary>Ends the countdown; false when there is none.</summary>
    public bool Cancel(TwitchUser from)
    {
        lock (services.Gate)
        {
            if (!_raids.Remove(from, out var raid))
                return false;
            raid.Timer.Dispose();
            return true;
        }
    }

    private void Go(TwitchUser from, TwitchUser to)
    {
        lock (services.Gate)
        {
            // Cancelled at the last moment.
            if (!Cancel(from))
                return;
            int viewers = streams.TryFind(from, out TwitchStream? stream) ? stream.Viewers : 0;
            chat.Tell(to.Login, ChatLines.Raid(from.ChatAccount, chat.Room(to.Login), viewers, services.Now), commands: true);
            services.Events.Publish(
                "channel.raid",
                EventFacts.Of(from, "from_broadcaster_user").With(EventFacts.Of(to, "to_broadcaster_user")).With(new() { ["viewers"] = viewers }));
        }
    }
}
