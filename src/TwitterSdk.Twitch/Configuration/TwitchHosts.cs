using TwitterSdk.Core.Http;

namespace TwitterSdk.Twitch.Configuration;

/// <summary>Where Twitch's hosts are.</summary>
internal static class TwitchHosts
{
    private const string Usual = "https://{host}.twitch.tv";

    // Those that are elsewhere than their names say.
    private static readonly KeyValuePair<string, string>[] s_elsewhere =
    [
        new("eventsub", "https://eventsub.wss.twitch.tv"),
        new("usher", "https://usher.ttvnw.net"),
        new("static-cdn", "https://static-cdn.jtvnw.net"),
        new("twitchstatus", "http://twitchstatus.com"),
    ];

    public static BaseAddress Of(TwitchClientOptions options) =>
        (options.BaseAddress is { } all ? new BaseAddress(all) : new BaseAddress(Usual).With(s_elsewhere)).With(options.Hosts);
}
