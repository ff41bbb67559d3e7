using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Core.Configuration;
using TwitterSdk.Media;

namespace TwitterSdk.Configuration;

/// <summary>How a Twitter client behaves. Binds from configuration; every member changes something that can be seen.</summary>
public sealed class TwitterClientOptions : ApiClientOptions
{
    /// <summary>The section that <c>AddTwitterClient()</c> reads when it is told none.</summary>
    public const string SectionName = "Twitter";

    // ---- who is calling ----

    /// <summary>The app's key, as the developer portal shows it.</summary>
    public string? ConsumerKey { get; set; }

    /// <summary>The app's secret, as the developer portal shows it; given together with <see cref="ConsumerKey"/>.</summary>
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

    // ---- where to, and how ----

    /// <summary>Where the API lives; <c>{host}</c> stands for <c>api</c>, <c>upload</c>, <c>stream</c> and so on.</summary>
    public string BaseAddress { get; set; } = "https://{host}.x.com";

    /// <summary>What v2 calls its fields in requests; all answers are understood in any naming.</summary>
    public FieldNaming FieldNaming { get; set; } = FieldNaming.AsDocumented;

    /// <summary>Through which API media are uploaded. API v2 unless set; both are for users, of OAuth 2.0 (with <c>media.write</c>) or 1.0a in v2, of OAuth 1.0a alone in v1.1.</summary>
    public MediaApi MediaApi { get; set; } = MediaApi.V2;

    /// <summary>How streams behave, unless one of them is told otherwise.</summary>
    public TwitterStreamOptions Streams { get; } = new();

    // ---- code only: these do not bind from configuration ----

    /// <summary>Fields and expansions that calls of v2 ask for when they say none of their own.</summary>
    public TwitterV2Defaults V2Defaults { get; } = new();

    /// <summary>Where renewed tokens are kept, instead of <see cref="TokenFolder"/>.</summary>
    public ITokenStore? TokenStore { get; set; }
}
