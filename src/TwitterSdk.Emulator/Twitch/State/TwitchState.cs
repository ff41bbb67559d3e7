using TwitterSdk.Emulator.Seeding;
using TwitterSdk.Emulator.Twitch.Accounts;
using TwitterSdk.Emulator.Twitch.Chat;
using TwitterSdk.Emulator.Twitch.Facts;
using TwitterSdk.Emulator.Twitch.Limits;

namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>
/// Everything that the emulated Twitch remembers. Seed it before or while the server runs; every change is safe from any thread, and
/// tells EventSub what happened.
/// </summary>
public sealed class TwitchState
{
    private readonly Dictionary<TwitchUser, (bool IsActive, TwitchUser? Moderator, DateTimeOffset? At)> _shields = [];

    internal TwitchState(TimeProvider time, IEventSink events, IReadOnlyList<string> scopes)
    {
        Services = new TwitchServices(time, events);
        Accounts = new TwitchAccounts(Services, scopes);
        Chat = new ChatServerState(new TwitchChatEmulatorOptions { TimeProvider = time, AcceptsToken = Accounts.MayChat });
        Users = new TwitchUserStore(Services, Chat);
        Games = new TwitchGameStore(Services);
        Streams = new TwitchStreamStore(Services);
        Graph = new TwitchGraph(Services);
        Library = new TwitchLibrary(Services);
        Subscribers = new TwitchSubscriberStore(Services);
        Moderation = new TwitchModeration(Services, Chat);
        Points = new TwitchPoints(Services);
        Chat.Standing = StandingOf;
        Schedules = new TwitchSchedules(Services);
        Raids = new TwitchRaids(Services, Streams, Chat);
        Cooldowns = new Cooldowns(Services);
        Polls = new TwitchPollStore(Services);
        Predictions = new TwitchPredictionStore(Services);
    }

    /// <summary>Apps, tokens, and sign-ins under way.</summary>
    public TwitchAccounts Accounts { get; }

    /// <summary>Accounts and their channels.</summary>
    public TwitchUserStore Users { get; }

    /// <summary>Games and other categories.</summary>
    public TwitchGameStore Games { get; }

    /// <summary>Who is live.</summary>
    public TwitchStreamStore Streams { get; }

    /// <summary>Who follows and blocks whom.</summary>
    public TwitchGraph Graph { get; }

    /// <summary>Videos and clips.</summary>
    public TwitchLibrary Library { get; }

    /// <summary>Who pays for which channel.</summary>
    public TwitchSubscriberStore Subscribers { get; }

    /// <summary>Bans, moderators, VIPs.</summary>
    public TwitchModeration Moderation { get; }

    /// <summary>Channel points.</summary>
    public TwitchPoints Points { get; }

    /// <summary>Polls.</summary>
    public TwitchPollStore Polls { get; }

    /// <summary>Predictions.</summary>
    public TwitchPredictionStore Predictions { get; }

    /// <summary>What channels plan.</summary>
    public TwitchSchedules Schedules { get; }

    internal TwitchServices Services { get; }

    internal ChatServerState Chat { get; }

    internal Dictionary<TwitchUser, (bool IsActive, TwitchUser? Moderator, DateTimeOffset? At)> Shields => _shields;

    /// <summary>Raids under way.</summary>
    internal TwitchRaids Raids { get; }

    /// <summary>What rests for a while after it was done.</summary>
    internal Cooldowns Cooldowns { get; }

    /// <summary>Makes an account.</summary>
    /// <param name="login">The name: letters, digits and underscores; must be free.</param>
    public TwitchUser AddUser(string login) => Users.Add(login);

    private ChatStanding StandingOf(string channel, string user)
    {
        lock (Services.Gate)
        {
            if (!Users.TryFindLogin(channel, out TwitchUser? owner) || !Users.TryFindLogin(user, out TwitchUser? one))
                return default;
            TimeSpan? follows = Graph.Find(one, owner) is { } follow ? Services.Now - follow.At : null;
            return new ChatStanding(Subscribers.Find(owner, one) is not null, Moderation.Vips(owner).Contains(one), follows);
        }
    }

    /// <summary>Fills an empty state with a small world: channels that play and talk, some of them live, and people who follow them.</summary>
    /// <param name="seed">The same seed and clock make the same world.</param>
    /// <returns>One of them, to begin with.</returns>
    public TwitchUser Seed(int seed = 1843) => new SmallTwitch(this, seed).Fill();

    /// <summary>Makes a channel play a game, which is added when it is new, and goes live; tells <c>stream.online</c>.</summary>
    public TwitchStream GoLive(TwitchUser channel, string game, string title, int viewers = 1)
    {
        ArgumentNullException.ThrowIfNull(channel);
        lock (Services.Gate)
        {
            channel.Game = Games.TryFindName(game, out TwitchGame? known) ? known : Games.Add(game);
            channel.Title = title;
            return Streams.Start(channel, viewers);
        }
    }

    /// <summary>Makes an app and signs a user in with it, with all scopes: the short way to credentials.</summary>
    public TwitchToken SignIn(TwitchUser user) => Accounts.IssueToken(Accounts.AddApp("Emulated app"), user);

    /// <summary>Tells <c>channel.update</c>, after a channel's title, game or language were changed.</summary>
    public void TellUpdate(TwitchUser channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        lock (Services.Gate)
        {
            channel.UpdatedAt = Services.Now;
            Services.Events.Publish("channel.update", EventFacts.OfChannel(channel).With(new()
            {
                ["title"] = channel.Title,
                ["language"] = channel.Language,
                ["category_id"] = channel.Game?.Id ?? "",
                ["category_name"] = channel.Game?.Name ?? "",
            }));
        }
    }
}
