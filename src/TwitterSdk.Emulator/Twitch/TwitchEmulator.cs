using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Twitch.Accounts;
using TwitterSdk.Emulator.Twitch.Chat;
using TwitterSdk.Emulator.Twitch.EventSub;
using TwitterSdk.Emulator.Twitch.Helix;
using TwitterSdk.Emulator.Twitch.Kraken;
using TwitterSdk.Emulator.Twitch.OldApi;
using TwitterSdk.Emulator.Twitch.Playlists;
using TwitterSdk.Emulator.Twitch.Server;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch;

/// <summary>
/// The emulated Twitch, at the emulator's own address: Helix, Kraken, the old API, Usher, sign-in, chat and EventSub, over one state.
/// </summary>
public sealed class TwitchEmulator : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly SemaphoreSlim _chatGate = new(1);
    private readonly WebhookSender _webhooks;
    private readonly EventSubHub _hub;
    private readonly EventSubSockets _sockets;
    private TwitchChatEmulator? _chat;

    internal TwitchEmulator(EmulatorState plain, TimeProvider time, IReadOnlyDictionary<string, int> limits, int port)
    {
        SpecCatalog catalog = EmbeddedSpecs.Twitch;
        _webhooks = new WebhookSender(time, _stopping.Token);
        _hub = new EventSubHub(new EventSubTypes(catalog), time, _webhooks);
        _sockets = new EventSubSockets(_hub, time);
        State = new TwitchState(time, _hub, TwitchScopes.All(catalog));
        State.Chat.Said = said =>
        {
            lock (State.Services.Gate)
                _hub.Publish("channel.chat.message", ChatRoutes.Event(said));
        };
        EventSub = new TwitchEventSub(_hub, _sockets, State.Services, new Uri(string.Create(CultureInfo.InvariantCulture, $"ws://127.0.0.1:{port}/eventsub/ws")));
        Service = new TwitchService(catalog, State, plain, Routes(), limits);
    }

    /// <summary>What Twitch remembers; seed it freely.</summary>
    public TwitchState State { get; }

    /// <summary>Who listens to events, and what goes wrong with that.</summary>
    public TwitchEventSub EventSub { get; }

    /// <summary>
    /// Whether what Twitch has switched off (Kraken, the old API, TMI's rooms, the older badges) answers as it does there today, with 410.
    /// Usually it lives on here, as in an archive.
    /// </summary>
    public bool RetiredIsGone
    {
        get => Service.RetiredIsGone;
        set => Service.RetiredIsGone = value;
    }

    internal TwitchService Service { get; }

    internal EventSubHub Hub => _hub;

    /// <summary>Starts the chat server, which shares users, tokens and moderation with the rest; the same one every time.</summary>
    public async Task<TwitchChatEmulator> StartChatAsync(CancellationToken cancellationToken = default)
    {
        await _chatGate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _chat ??= await TwitchChatEmulator.StartAsync(State.Chat, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _chatGate.Release();
        }
    }

    /// <summary>Raises an event of EventSub for all who subscribed to it.</summary>
    /// <param name="type">The type, as in <c>channel.follow</c>.</param>
    /// <param name="version">Its version, as in <c>2</c>.</param>
    /// <param name="what">What happened, for those whose condition it fits; null for a sample with all members, for everybody.</param>
    /// <param name="cancellationToken">Gives up waiting; what is under way is delivered all the same.</param>
    /// <returns>How many subscriptions got it; of webhooks those that took it, which may need several attempts.</returns>
    /// <exception cref="ArgumentException">There is no such type in that version.</exception>
    public Task<int> RaiseAsync(string type, string version, JsonNode? what = null, CancellationToken cancellationToken = default) => _hub.RaiseAsync(
        _hub.Types.Find(type, version) ?? throw new ArgumentException($"There is no event {type} in version {version}; there are: {string.Join(", ", _hub.Types.All.Where(one => one.Type == type).Select(one => one.Version))}.", nameof(type)),
        what).WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        if (_chat is not null)
            await _chat.DisposeAsync().ConfigureAwait(false);
        _webhooks.Dispose();
        _chatGate.Dispose();
        _stopping.Dispose();
    }

    internal static IEnumerable<string> EventTypes => new EventSubTypes(EmbeddedSpecs.Twitch).All.Select(type => $"{type.Type} {type.Version}");

    internal static IEnumerable<(string Name, IReadOnlyList<IReadOnlyList<string>> Scopes)> EventScopes =>
        new EventSubTypes(EmbeddedSpecs.Twitch).All.Where(type => !type.IsPublic).Select(type => ($"{type.Type} {type.Version}", (IReadOnlyList<IReadOnlyList<string>>)[.. type.Scopes]));

    internal static IEnumerable<string> ConditionOf(string type, string version) =>
        new EventSubTypes(EmbeddedSpecs.Twitch).Find(type, version)!.Condition.Fields.Select(field => field.WireName);

    internal async Task ServeAsync(HttpContext context)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping.Token);
        await _sockets.ServeAsync(context, either.Token).ConfigureAwait(false);
    }

    internal IEnumerable<TwitchRoute> Routes() =>
    [
        .. UserRoutes.All(), .. ChannelRoutes.All(), .. StreamRoutes.All(), .. VideoRoutes.All(), .. ModerationRoutes.All(),
        .. BlockedTermRoutes.All(), .. ChatRoutes.All(), .. ChatSettingsRoutes.All(), .. ShoutoutRoutes.All(),
        .. EmoteRoutes.All(), .. ScheduleRoutes.All(), .. ChannelPointRoutes.All(), .. BallotRoutes.All(),
        .. KrakenUserRoutes.All(), .. KrakenChannelRoutes.All(),
        .. new PlaylistRoutes().All(), .. new ChatServerRoutes(() => _chat).All(),
        .. new EventSubRoutes(_hub).All(), .. new ConduitRoutes(_hub).All(),
    ];
}
