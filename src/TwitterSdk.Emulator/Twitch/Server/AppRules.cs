using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Server;

/// <summary>For whom an app may speak without a token of theirs: for who let it, where it is let in.</summary>
internal static class AppRules
{
    private const string Bot = "user:bot";
    private const string BotsWelcome = "channel:bot";

    /// <param name="scope">What else the sender must have allowed.</param>
    public static void CheckSpeaker(TwitchRequest request, TwitchUser channel, TwitchUser sender, string scope)
    {
        CheckGranted(request, sender, scope);
        CheckGranted(request, sender, Bot);
        if (!request.State.Moderation.MayModerate(channel, sender))
            CheckGranted(request, channel, BotsWelcome);
    }

    /// <param name="scope">What else the moderator must have allowed.</param>
    public static void CheckModerator(TwitchRequest request, TwitchUser channel, TwitchUser moderator, string scope)
    {
        if (!request.State.Moderation.MayModerate(channel, moderator))
            throw new Refusal(403, 0, $"The user does not moderate the channel {channel.Login}");
        CheckGranted(request, moderator, scope);
        CheckGranted(request, moderator, Bot);
        CheckGranted(request, channel, BotsWelcome);
    }

    private static void CheckGranted(TwitchRequest request, TwitchUser user, string scope)
    {
        if (!request.State.Accounts.ScopesOf(request.App, user).Contains(scope))
            throw new Refusal(401, 0, $"Missing scope: {user.Login} must have allowed the app {scope}");
    }
}
