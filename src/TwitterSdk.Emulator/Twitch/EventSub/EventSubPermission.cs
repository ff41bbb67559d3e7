using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch.Server;
using TwitterSdk.Emulator.Twitch.State;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Twitch.EventSub;

/// <summary>Who must have allowed a subscription, and which kind of token may ask for it.</summary>
internal static class EventSubPermission
{
    private const string Moderator = "moderator_user_id";
    private const string User = "user_id";
    private const string Broadcaster = "broadcaster_user_id";

    // Whoever reads comes first: the permission is asked of that user.
    private static readonly string[] s_owners = [Moderator, User, Broadcaster, "to_broadcaster_user_id", "from_broadcaster_user_id"];

    /// <summary>Web sockets are for users, everything else for apps.</summary>
    public static void CheckToken(TwitchRequest request, EventSubType type, EventSubTransport transport)
    {
        bool isUser = request.Caller.User is not null;
        if (isUser != (transport.Method == EventSubTransport.WebSocket) || (isUser && type.IsOfApp))
            throw new Refusal(400, 0, "invalid transport and auth combination");
    }

    /// <summary>What a subscription costs: nothing when the user that it is about let the app in. Refuses what nobody allowed.</summary>
    public static int Cost(TwitchRequest request, EventSubType type, IReadOnlyDictionary<string, string> condition)
    {
        if (Array.Find(s_owners, condition.ContainsKey) is not { } owner)
            return 0;
        TwitchUser about = Find(request, condition[owner]);
        if (!type.IsPublic)
            CheckScopes(request, type, about);
        TwitchUser? channel = condition.TryGetValue(Broadcaster, out string? id) ? Find(request, id) : null;
        if (owner == Moderator && channel is not null && !request.State.Moderation.MayModerate(channel, about))
            throw Missing($"{about.Login} does not moderate the channel {channel.Login}");
        if (type.IsOfChat && request.Caller.User is null)
            CheckBot(request, type, about, channel);
        return request.State.Accounts.HasAuthorized(request.App, about) ? 0 : 1;
    }

    private static void CheckScopes(TwitchRequest request, EventSubType type, TwitchUser about)
    {
        if (request.Caller.User is { } me && me != about)
            throw Missing($"the token is {me.Login}'s, and what is asked for is {about.Login}'s");
        IReadOnlyList<string> granted = request.Caller.User is null ? [.. request.State.Accounts.ScopesOf(request.App, about)] : request.Caller.Token!.Scopes;
        foreach (EquatableArray<string> choice in type.Scopes)
        {
            if (!choice.Any(granted.Contains))
                throw Missing($"{about.Login} did not allow {string.Join(" or ", choice)}");
        }
    }

    /// <summary>Without a user's token, the user must be a bot, and the channel must have let it in.</summary>
    private static void CheckBot(TwitchRequest request, EventSubType type, TwitchUser bot, TwitchUser? channel)
    {
        if (!request.State.Accounts.ScopesOf(request.App, bot).Contains("user:bot"))
            throw Missing($"{bot.Login} did not allow user:bot");
        bool isWelcome = type.IsOfOwnMessages || channel is null || request.State.Moderation.MayModerate(channel, bot)
            || request.State.Accounts.ScopesOf(request.App, channel).Contains("channel:bot");
        if (!isWelcome)
            throw Missing($"{channel!.Login} did not allow channel:bot, and {bot.Login} does not moderate there");
    }

    private static TwitchUser Find(TwitchRequest request, string id) => request.State.Users.TryFind(id, out TwitchUser? user)
        ? user
        : throw new Refusal(400, 0, $"There is no user {id}");

    private static Refusal Missing(string detail) => new(403, 0, "subscription missing proper authorization") { Detail = detail };
}
