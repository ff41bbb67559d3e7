using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Facts;

/// <summary>People, as events name them.</summary>
internal static class EventFacts
{
    public static FactSet OfChannel(TwitchUser channel) => Of(channel, "broadcaster_user");

    public static FactSet OfUser(TwitchUser user) => Of(user, "user");

    public static FactSet OfModerator(TwitchUser moderator) => Of(moderator, "moderator_user");

    /// <summary>Id, login and name behind a prefix.</summary>
    public static FactSet Of(TwitchUser user, string prefix) => new()
    {
        [prefix + "_id"] = user.Id,
        [prefix + "_login"] = user.Login,
        [prefix + "_name"] = user.DisplayName,
    };
}
