using TwitterSdk.Core.Configuration;
using TwitterSdk.Twitch.Playlists;

namespace TwitterSdk.Twitch.Configuration;

/// <summary>How a Twitch client behaves. Binds from configuration; every member changes something that can be seen.</summary>
public sealed class TwitchClientOptions : ApiClientOptions
{
    /// <summary>The section that <c>AddTwitchClient()</c> reads when it is told none.</summary>
    public const string SectionName = "Twitch";

    /// <summary>The app's client id, as the developer console shows it.</summary>
    public string? ClientId { get; set; }

    /// <summary>The app's secret: with it the app's token is obtained at the first call that needs one, and renewed.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The app's access token, where it is obtained elsewhere; it wins over <see cref="ClientSecret"/>.</summary>
    public string? AppAccessToken { get; set; }

    /// <summary>A user's access token, without <c>oauth:</c> before it.</summary>
    public string? UserAccessToken { get; set; }

    /// <summary>
    /// Where all hosts live, for an emulator, an archive or a gateway: <c>http://127.0.0.1:5000/{host}</c>, where <c>{host}</c> stands for
    /// <c>api</c>, <c>usher</c>, <c>tmi</c> and so on. Null for the places where Twitch has, or had, them.
    /// </summary>
    public string? BaseAddress { get; set; }

    /// <summary>Places of single hosts, by the host's name: <c>["usher"] = "https://usher.example.com"</c>. They win over all else.</summary>
    public IDictionary<string, string> Hosts { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>In code only: who gives permits to play; null for the old API, which only archives and mocks still answer.</summary>
    public IPlaybackTokenProvider? PlaybackTokens { get; set; }
}
