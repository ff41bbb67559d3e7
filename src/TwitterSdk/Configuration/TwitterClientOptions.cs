using TwitterSdk.Core.Configuration;

namespace TwitterSdk.Configuration;

/// <summary>How a Twitter client behaves. Binds from configuration; every member changes something that can be seen.</summary>
public sealed class TwitterClientOptions : ApiClientOptions
{
    /// <summary>The section that <c>AddTwitterClient()</c> reads when it is told none.</summary>
    public const string SectionName = "Twitter";

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

    /// <summary>Where the API lives; <c>{host}</c> stands for <c>api</c>, <c>upload</c>, <c>stream</c> and so on.</summary>
    public string BaseAddress { get; set; } = "https://{host}.x.com";
}
