using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch.Facts;
using TwitterSdk.Emulator.Twitch.Server;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Kraken;

/// <summary>Users of both versions: themselves, whom they block, follow and pay for.</summary>
internal static class KrakenUserRoutes
{
    public static IEnumerable<TwitchRoute> All() =>
    [
        .. TwitchRoute.Kraken("Root.Get", GetRoot),
        .. TwitchRoute.Kraken("Users.GetOwn", request => request.Answers.Of(request, Own(request.Me))),
        .. TwitchRoute.Kraken("Users.Get", request => request.Answers.Of(request, Describe.OldUser(request.PathUser()))),
        new("KrakenV5.Users.GetByLogins", GetByLogins),
        .. Both("Blocks", "Users", "GetBlocks", request => request.Answers.Page(request, request.State.Graph.Blocks(request.PathUser()), block => Block(block.Blocked, block.At))),
        .. Both("Blocks", "Users", "Block", MakeBlock),
        .. Both("Blocks", "Users", "Unblock", EndBlock),
        .. Both("Follows", "Users", "GetFollows", request => request.Answers.Page(request, Directed(request, request.State.Graph.Followed(request.PathUser())), follow => Followed(request, follow))),
        .. Both("Follows", "Users", "CheckFollow", CheckFollow),
        .. Both("Follows", "Users", "Follow", Follow),
        .. Both("Follows", "Users", "Unfollow", Unfollow),
        .. Both("Follows", "Channels", "GetFollowers", request => request.Answers.Page(request, Directed(request, request.State.Graph.Followers(request.PathUser())), Follower)),
        .. Both("Subscriptions", "Channels", "GetSubscribers", request => request.Answers.Page(request, Directed(request, [.. request.State.Subscribers.Of(request.PathUser()).Reverse()]), Describe.Subscriber)),
        .. Both("Subscriptions", "Channels", "CheckSubscriber", request => Subscription(request, request.PathUser(), request.PathUser(1))),
        .. Both("Subscriptions", "Users", "CheckSubscription", request => Subscription(request, request.PathUser(1), request.PathUser())),
    ];

    /// <summary>An endpoint whose chapter is another one in version 5.</summary>
    private static IEnumerable<TwitchRoute> Both(string old, string young, string name, Func<TwitchRequest, EmulatorResponse> answer) =>
        [new($"Kraken.{old}.{name}", answer), new($"KrakenV5.{young}.{name}", answer)];

    private static EmulatorResponse GetRoot(TwitchRequest request)
    {
        var token = new FactSet { ["valid"] = request.Caller.Token is not null };
        if (request.Caller.Token is { } known)
        {
            token["client_id"] = known.App.ClientId;
            token["user_name"] = known.User?.Login;
            token["user_id"] = known.User?.Id;
            token["authorization"] = new FactSet { ["scopes"] = known.Scopes, ["created_at"] = known.CreatedAt, ["updated_at"] = known.CreatedAt };
        }

        return request.Answers.Of(request, new FactSet { ["token"] = token });
    }

    private static FactSet Own(TwitchUser user) => Describe.OldUser(user).With(new()
    {
        ["email"] = user.Email,
        ["email_verified"] = user.Email.Length > 0,
        ["partnered"] = user.BroadcasterType == "partner",
    });

    private static EmulatorResponse GetByLogins(TwitchRequest request)
    {
        IReadOnlyList<string> logins = request.Values("login");
        TwitchUser[] users = [.. request.State.Users.All.Where(user => logins.Contains(user.Login, StringComparer.OrdinalIgnoreCase))];
        return request.Answers.Of(request, new FactSet { ["users"] = users.Select(Describe.OldUser), ["_total"] = users.Length });
    }

    private static FactSet Block(TwitchUser blocked, DateTimeOffset at) => new() { ["_id"] = blocked.Id, ["updated_at"] = at, ["user"] = Describe.OldUser(blocked) };

    private static EmulatorResponse MakeBlock(TwitchRequest request)
    {
        request.State.Graph.Block(request.Me, request.PathUser(1));
        return request.Answers.Of(request, Block(request.PathUser(1), request.Now));
    }

    private static EmulatorResponse EndBlock(TwitchRequest request)
    {
        if (!request.State.Graph.Blocked(request.Me).Contains(request.PathUser(1)))
            throw new Refusal(404, 0, "The user is not blocked");
        request.State.Graph.Unblock(request.Me, request.PathUser(1));
        return TwitchAnswers.Done(request);
    }

    /// <summary>Newest first unless the request wants it the other way round.</summary>
    private static IReadOnlyList<T> Directed<T>(TwitchRequest request, IReadOnlyList<T> newestFirst) =>
        request.Text("direction") == "asc" ? [.. newestFirst.Reverse()] : newestFirst;

    private static FactSet Followed(TwitchRequest request, TwitchFollow follow) => new()
    {
        ["created_at"] = follow.At,
        ["notifications"] = follow.Notifications,
        ["channel"] = Describe.OldChannel(follow.Channel, request.State.Graph.CountOf(follow.Channel)),
    };

    private static FactSet Follower(TwitchFollow follow) => new()
    {
        ["created_at"] = follow.At,
        ["notifications"] = follow.Notifications,
        ["user"] = Describe.OldUser(follow.User),
    };

    private static EmulatorResponse CheckFollow(TwitchRequest request) => request.State.Graph.Find(request.PathUser(), request.PathUser(1)) is { } follow
        ? request.Answers.Of(request, Followed(request, follow))
        : throw new Refusal(404, 0, $"{request.PathUser().Login} is not following {request.PathUser(1).Login}");

    private static EmulatorResponse Follow(TwitchRequest request)
    {
        TwitchFollow follow = request.State.Graph.Follow(request.Me, request.PathUser(1));
        follow.Notifications = request.Flag("notifications", follow.Notifications);
        return request.Answers.Of(request, Followed(request, follow));
    }

    private static EmulatorResponse Unfollow(TwitchRequest request)
    {
        if (request.State.Graph.Find(request.Me, request.PathUser(1)) is null)
            throw new Refusal(404, 0, $"{request.Me.Login} is not following {request.PathUser(1).Login}");
        request.State.Graph.Unfollow(request.Me, request.PathUser(1));
        return TwitchAnswers.Done(request);
    }

    private static EmulatorResponse Subscription(TwitchRequest request, TwitchUser channel, TwitchUser user) => request.State.Subscribers.Find(channel, user) is { } subscriber
        ? request.Answers.Of(request, Describe.Subscriber(subscriber))
        : throw new Refusal(404, 0, $"{user.Login} has no subscriptions to {channel.Login}");
}
