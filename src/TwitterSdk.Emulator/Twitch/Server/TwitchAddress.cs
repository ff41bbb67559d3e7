using TwitterSdk.Emulator.Http;

namespace TwitterSdk.Emulator.Twitch.Server;

/// <summary>Which requests are for Twitch: both vendors live at one address, and one label is common to them.</summary>
internal static class TwitchAddress
{
    public const string ApiHost = "api";

    private static readonly string[] s_hosts = ["id", "usher", "tmi", "twitchstatus", "static-cdn", "badges", "uploads", "eventsub"];
    private static readonly string[] s_apis = ["helix", "kraken", "api"];

    /// <summary>Whether the label of the host is missing in front of a path.</summary>
    public static bool LacksHost(WireRequest wire) => wire.Host != ApiHost && s_apis.Contains(wire.Host);

    public static bool Is(WireRequest wire) =>
        s_hosts.Contains(wire.Host) || (wire.Host == ApiHost && wire.Segments is [var first, ..] && s_apis.Contains(first));
}
