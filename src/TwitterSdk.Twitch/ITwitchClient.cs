using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Http;
using TwitterSdk.Twitch.Auth;
using TwitterSdk.Twitch.Cdn;
using TwitterSdk.Twitch.EventSub;
using TwitterSdk.Twitch.Helix;
using TwitterSdk.Twitch.Kraken;
using TwitterSdk.Twitch.KrakenV5;
using TwitterSdk.Twitch.OldApi;
using TwitterSdk.Twitch.Playlists;
using TwitterSdk.Twitch.Status;
using TwitterSdk.Twitch.Tmi;
using TwitterSdk.Twitch.Usher;

namespace TwitterSdk.Twitch;

/// <summary>Twitch. Thread-safe; one instance serves a whole program.</summary>
public interface ITwitchClient
{
    /// <summary>The API of today.</summary>
    ITwitchHelixClient Helix { get; }

    /// <summary>Subscriptions to events, and the conduits that carry them.</summary>
    ITwitchEventSubClient EventSub { get; }

    /// <summary>Tokens. To sign users in, see <see cref="SignIn.TwitchOAuth2"/> and <see cref="SignIn.TwitchSignIns"/>.</summary>
    ITwitchAuthClient Auth { get; }

    /// <summary>The API of 2015 to 2019, version 3.</summary>
    ITwitchKrakenClient Kraken { get; }

    /// <summary>The API of 2017 to 2022, version 5.</summary>
    ITwitchKrakenV5Client KrakenV5 { get; }

    /// <summary>What Twitch's own pages called beside Kraken.</summary>
    ITwitchOldApiClient OldApi { get; }

    /// <summary>The server of playlists.</summary>
    ITwitchUsherClient Usher { get; }

    /// <summary>What the chat servers told over HTTP.</summary>
    ITwitchTmiClient Tmi { get; }

    /// <summary>Pictures of emotes, cheers and badges.</summary>
    ITwitchCdnClient Cdn { get; }

    /// <summary>How the chat servers were.</summary>
    ITwitchStatusClient Status { get; }

    /// <summary>Playlists of live channels and videos, with their qualities.</summary>
    ITwitchPlaylists Playlists { get; }

    /// <summary>What calls are sent through; for clients generated from your own specs.</summary>
    ApiConnection Connection { get; }

    /// <summary>The same client for other credentials; cheap, it shares the pipeline.</summary>
    /// <param name="credentials">Who is calling, with the client id that the token belongs to.</param>
    ITwitchClient As(ApiCredentials credentials);

    /// <summary>The same client with other options for its calls; cheap.</summary>
    /// <param name="change">Gets the present options, gives those to use: <c>o => o with { Timeout = ... }</c>.</param>
    ITwitchClient With(Func<ApiCallOptions, ApiCallOptions> change);

    /// <summary>Makes one call, and gives status, headers, rate limit and raw body beside its result.</summary>
    /// <param name="call">The call: <c>t => t.Helix.Users.GetAsync(...)</c>.</param>
    Task<ApiResponse<T>> CaptureAsync<T>(Func<ITwitchClient, Task<T>> call);

    /// <summary>Any endpoint, typed or not: <c>twitch.Api(TwitchApi.Kraken)["games"]["top"].GetAsync()</c>. It is sent with the headers that the API wants.</summary>
    /// <param name="api">The API.</param>
    /// <param name="baseAddress">Another base address than the client's.</param>
    ApiPath Api(TwitchApi api = TwitchApi.Helix, string? baseAddress = null);
}
