using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Server;

/// <summary>
/// Whose things a user's token is good for. What a scope is called tells it: <c>channel:</c> the own channel, <c>moderator:</c> channels that
/// the user moderates, <c>user:</c> the user alone.
/// </summary>
internal static class OwnerRules
{
    private const string Followers = "Helix.Channels.GetFollowers";

    private static readonly string[] s_users = ["user_id", "from_user_id", "sender_id"];
    private static readonly string[] s_channels = ["broadcaster_id", "from_broadcaster_id"];
    private static readonly string[] s_ownedPaths = ["channel", "channel_id", "user", "user_id"];

    public static void Check(TwitchRequest request)
    {
        if (request.Caller.User is not { } me || request.Caller.Scopes is not [var scope, ..])
            return;
        if (request.Endpoint.Spec.TokenWord is not null)
            CheckPath(request, me, scope);
        else if (scope.StartsWith("moderator:", StringComparison.Ordinal))
            CheckModerator(request, me);
        else if (scope.StartsWith("user:", StringComparison.Ordinal))
            CheckSame(request, me, Array.Find(s_users, name => request.Text(name) is not null) ?? "broadcaster_id");
        else if (scope.StartsWith("channel:", StringComparison.Ordinal) || scope is "moderation:read" or "bits:read")
            CheckSame(request, me, Array.Find(s_channels, name => request.Text(name) is not null) ?? "broadcaster_id");
    }

    private static void CheckSame(TwitchRequest request, TwitchUser me, string name)
    {
        if (request.Text(name) is { } id && id != me.Id)
            throw new Refusal(401, 0, $"The ID in {name} must match the user of the OAuth token");
    }

    private static void CheckModerator(TwitchRequest request, TwitchUser me)
    {
        if (request.Text("moderator_id") is null)
        {
            CheckUnnamedModerator(request, me);
            return;
        }

        CheckSame(request, me, "moderator_id");
        if (request.Text("broadcaster_id") is null)
            return;
        TwitchUser channel = request.User("broadcaster_id");
        if (!request.State.Moderation.MayModerate(channel, me))
            throw new Refusal(403, 0, $"The user does not moderate the channel {channel.Login}");
    }

    /// <summary>Where no moderator is named, it is the broadcaster alone; how many follow is everybody's to know.</summary>
    private static void CheckUnnamedModerator(TwitchRequest request, TwitchUser me)
    {
        if (request.Endpoint.Name != Followers)
            CheckSame(request, me, request.Text("broadcaster_id") is null ? "user_id" : "broadcaster_id");
    }

    /// <summary>In older versions the path says whose things they are; feeds are everybody's.</summary>
    private static void CheckPath(TwitchRequest request, TwitchUser me, string scope)
    {
        bool isOwn = scope.StartsWith("channel_", StringComparison.Ordinal) || scope.StartsWith("user_", StringComparison.Ordinal);
        if (!isOwn || scope.StartsWith("channel_feed", StringComparison.Ordinal) || request.Path is not [var first, ..] || !s_ownedPaths.Contains(first.Key))
            return;
        if (request.PathUser() != me)
            throw new Refusal(403, 0, $"You do not have permission for {request.PathUser().Login}");
    }
}
