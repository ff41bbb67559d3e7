using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Configuration;

/// <summary>How a Twitter client behaves. Binds from configuration; every member changes something that can be seen.</summary>
public sealed class TwitterClientOptions
{
    /// <summary>The section that <c>AddTwitterClient()</c> reads when it is told none.</summary>
    public const string SectionName = "Twitter";

    // ---- who is calling ----

    /// <summary>The app's key, as the developer portal shows it.</summary>
    public string? ConsumerKey { get; set; }

    /// <summary>The app's secret.</summary>
    public string? ConsumerSecret { get; set; }

    /// <summary>The user's access token (OAuth 1.0a).</summary>
    public string? AccessToken { get; set; }

    /// <summary>The secret of the user's access token.</summary>
    public string? AccessTokenSecret { get; set; }

    /// <summary>The app's bearer token. Left out, it is obtained with the app's key and secret at the first call that needs it.</summary>
    public string? BearerToken { get; set; }

    /// <summary>The app's client id for OAuth 2.0; not its consumer key.</summary>
    public string? ClientId { get; set; }

    /// <summary>The client secret for OAuth 2.0; left out for a public app.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The user's access token (OAuth 2.0). Alone it is good for two hours.</summary>
    public string? OAuth2AccessToken { get; set; }

    /// <summary>The user's first refresh token (OAuth 2.0), for <see cref="ClientId"/> to renew with. It is spent by the first renewal; from then on <see cref="TokenFolder"/> or <see cref="TokenStore"/> has the tokens.</summary>
    public string? OAuth2RefreshToken { get; set; }

    /// <summary>Whose tokens of the store are used; any name, for instance the user's id. Needs <see cref="ClientId"/>.</summary>
    public string? OAuth2User { get; set; }

    /// <summary>A folder for renewed tokens; they are encrypted with a key in its file <c>key</c>, which is made when it is missing.</summary>
    public string? TokenFolder { get; set; }

    /// <summary>True to start without any credentials, for an emulator or for clients made later by <c>As</c>.</summary>
    public bool AllowMissingCredentials { get; set; }

    // ---- where to, and how ----

    /// <summary>Where the API lives; <c>{host}</c> stands for <c>api</c>, <c>upload</c>, <c>stream</c> and so on.</summary>
    public string BaseAddress { get; set; } = "https://{host}.x.com";

    /// <summary>The User-Agent header; null for the SDK's name and version.</summary>
    public string? UserAgent { get; set; }

    /// <summary>Headers that every request carries.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Parameters that every request carries.</summary>
    public IDictionary<string, string> Parameters { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How long one try of a call may take; 100 seconds unless set.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>False to ask for answers without compression.</summary>
    public bool Compression { get; set; } = true;

    /// <summary>The address of a proxy for all requests; null for the system's own settings.</summary>
    public Uri? Proxy { get; set; }

    /// <summary>The largest answer that is read into memory, in bytes; 64 MiB unless set.</summary>
    public int MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>False to send parameters without the checks of the spec.</summary>
    public bool CheckParameters { get; set; } = true;

    /// <summary>What v2 calls its fields in requests; all answers are understood in any naming.</summary>
    public FieldNaming FieldNaming { get; set; } = FieldNaming.AsDocumented;

    /// <summary>When and how a failed call is sent again.</summary>
    public TwitterRetryOptions Retry { get; } = new();

    /// <summary>What happens when a rate-limit window is used up.</summary>
    public TwitterRateLimitOptions RateLimits { get; } = new();

    /// <summary>How streams behave, unless one of them is told otherwise.</summary>
    public TwitterStreamOptions Streams { get; } = new();

    // ---- code only: these do not bind from configuration ----

    /// <summary>Credentials made in code; they win over the keys and tokens above.</summary>
    public ApiCredentials? Credentials { get; set; }

    /// <summary>Fields and expansions that calls of v2 ask for when they say none of their own.</summary>
    public TwitterV2Defaults V2Defaults { get; } = new();

    /// <summary>Where renewed tokens are kept, instead of <see cref="TokenFolder"/>.</summary>
    public ITokenStore? TokenStore { get; set; }

    /// <summary>Handlers that are asked about each failure, in their order.</summary>
    public IList<IApiErrorHandler> ErrorHandlers { get; } = [];

    /// <summary>Is told of each value that was not of the kind that a model expects.</summary>
    public Action<JsonMismatch>? OnMismatch { get; set; }

    /// <summary>The clock for signatures, waits and windows.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;
}
