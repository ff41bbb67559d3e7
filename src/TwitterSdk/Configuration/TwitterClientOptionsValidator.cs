using Microsoft.Extensions.Options;
using TwitterSdk.Core.Configuration;

namespace TwitterSdk.Configuration;

/// <summary>Says at start what is missing or wrong, by the name of the key.</summary>
internal sealed class TwitterClientOptionsValidator : IValidateOptions<TwitterClientOptions>
{
    public ValidateOptionsResult Validate(string? name, TwitterClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var result = new ValidateOptionsResultBuilder();
        string section = string.IsNullOrEmpty(name) ? TwitterClientOptions.SectionName : $"{TwitterClientOptions.SectionName}:{name}";
        var check = new ApiClientOptionsCheck(section, (member, problem) => result.AddError(problem, member));

        if (options.Credentials is null)
            CheckCredentials(check, section, options);
        check.Address(nameof(options.BaseAddress), options.BaseAddress);
        if (!Enum.IsDefined(options.FieldNaming))
            check.Report(nameof(options.FieldNaming), $"is {options.FieldNaming}; it must be AsDocumented, Tweet or Post.");
        if (!Enum.IsDefined(options.MediaApi))
            check.Report(nameof(options.MediaApi), $"is {options.MediaApi}; it must be V2 or V1.");
        CheckStreams(check, options.Streams);
        check.Check(options);
        return result.Build();
    }

    private static void CheckStreams(ApiClientOptionsCheck check, TwitterStreamOptions streams)
    {
        if (streams.MaxRetries < 0)
            check.Report("Streams:MaxRetries", $"is {streams.MaxRetries}; 0 means never, and nothing means for ever.");
        if (streams.Capacity < 1)
            check.Report("Streams:Capacity", $"is {streams.Capacity}; at least one message must have room.");
        if (!Enum.IsDefined(streams.Overflow))
            check.Report("Streams:Overflow", $"is {streams.Overflow}; it must be Wait, DropOldest, DropNewest or Fail.");
        if (streams.MaxSilence is { } silence && silence != Timeout.InfiniteTimeSpan)
            check.Duration("Streams:MaxSilence", silence);
    }

    private static void CheckCredentials(ApiClientOptionsCheck check, string section, TwitterClientOptions options)
    {
        check.Legal(nameof(options.ConsumerKey), options.ConsumerKey);
        check.Legal(nameof(options.ConsumerSecret), options.ConsumerSecret);
        check.Legal(nameof(options.AccessToken), options.AccessToken);
        check.Legal(nameof(options.AccessTokenSecret), options.AccessTokenSecret);
        check.Legal(nameof(options.BearerToken), options.BearerToken);
        check.Legal(nameof(options.ClientId), options.ClientId);
        check.Legal(nameof(options.ClientSecret), options.ClientSecret);
        check.Legal(nameof(options.OAuth2AccessToken), options.OAuth2AccessToken);
        check.Legal(nameof(options.OAuth2RefreshToken), options.OAuth2RefreshToken);

        bool key = !string.IsNullOrEmpty(options.ConsumerKey), secret = !string.IsNullOrEmpty(options.ConsumerSecret);
        bool token = !string.IsNullOrEmpty(options.AccessToken), tokenSecret = !string.IsNullOrEmpty(options.AccessTokenSecret);
        if (key != secret)
            check.Missing(key ? "ConsumerSecret" : "ConsumerKey", key ? "ConsumerKey" : "ConsumerSecret");
        if (token != tokenSecret)
            check.Missing(token ? "AccessTokenSecret" : "AccessToken", token ? "AccessToken" : "AccessTokenSecret");
        if ((token || tokenSecret) && !key && !secret)
            check.Missing("ConsumerKey", "AccessToken");
        bool user = CheckOAuth2(check, section, options);
        if (!key && !secret && !user && string.IsNullOrEmpty(options.BearerToken) && !options.AllowMissingCredentials)
        {
            check.Report(
                nameof(options.ConsumerKey),
                $"is missing, and so is {section}:BearerToken. Give the app's key and secret, a bearer token, Credentials in code, or set AllowMissingCredentials.");
        }
    }

    /// <summary>True when the options name a user of OAuth 2.0.</summary>
    private static bool CheckOAuth2(ApiClientOptionsCheck check, string section, TwitterClientOptions options)
    {
        bool refresh = !string.IsNullOrEmpty(options.OAuth2RefreshToken), user = !string.IsNullOrEmpty(options.OAuth2User);
        string renewed = refresh ? nameof(options.OAuth2RefreshToken) : nameof(options.OAuth2User);
        if ((refresh || user) && string.IsNullOrEmpty(options.ClientId))
            check.Report(nameof(options.ClientId), $"is missing although {section}:{renewed} is set; tokens are renewed for an app.");
        if ((refresh || user) && string.IsNullOrEmpty(options.TokenFolder) && options.TokenStore is null)
            check.Report(nameof(options.TokenFolder), $"is missing although {section}:{renewed} is set; each renewal spends the refresh token, so the next one must be kept.");
        return refresh || user || !string.IsNullOrEmpty(options.OAuth2AccessToken);
    }
}
