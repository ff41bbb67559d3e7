using Microsoft.Extensions.Options;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Configuration;

/// <summary>Says at start what is missing or wrong, by the name of the key.</summary>
internal sealed class TwitterClientOptionsValidator : IValidateOptions<TwitterClientOptions>
{
    // What the library of the retries allows.
    private static readonly TimeSpan s_longestPause = TimeSpan.FromDays(1);

    // What timers can count.
    private static readonly TimeSpan s_longestTimeout = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    public ValidateOptionsResult Validate(string? name, TwitterClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var result = new ValidateOptionsResultBuilder();
        string section = string.IsNullOrEmpty(name) ? TwitterClientOptions.SectionName : $"{TwitterClientOptions.SectionName}:{name}";

        CheckCredentials(result, section, options);
        if (!BaseAddress.TryParse(options.BaseAddress, out _, out string? problem))
            result.AddError($"{section}:BaseAddress: {problem}", nameof(options.BaseAddress));
        if (options.Proxy is { } proxy && (!proxy.IsAbsoluteUri || proxy.Scheme is not ("http" or "https" or "socks4" or "socks4a" or "socks5")))
            result.AddError($"{section}:Proxy is not an absolute http, https or socks address: write it like 'http://127.0.0.1:8080'.", nameof(options.Proxy));
        Positive(nameof(options.Timeout), options.Timeout, s_longestTimeout);
        if (options.MaxResponseBytes < 1024)
            result.AddError($"{section}:MaxResponseBytes is {options.MaxResponseBytes}; answers need at least 1024.", nameof(options.MaxResponseBytes));
        if (!Enum.IsDefined(options.FieldNaming))
            result.AddError($"{section}:FieldNaming is {options.FieldNaming}; it must be AsDocumented, Tweet or Post.", nameof(options.FieldNaming));
        if (options.Retry.MaxRetries < 0)
            result.AddError($"{section}:Retry:MaxRetries is {options.Retry.MaxRetries}; 0 means never.", nameof(options.Retry));
        Positive("Retry:BaseDelay", options.Retry.BaseDelay, s_longestPause);
        Positive("Retry:MaxDelay", options.Retry.MaxDelay, s_longestPause);
        if (options.RateLimits.MaxWait < TimeSpan.Zero)
            result.AddError($"{section}:RateLimits:MaxWait is negative; 0 means never to wait.", nameof(options.RateLimits));
        if (!Enum.IsDefined(options.RateLimits.Policy))
            result.AddError($"{section}:RateLimits:Policy is {options.RateLimits.Policy}; it must be Wait, Throw or HandOver.", nameof(options.RateLimits));
        if (options.RateLimits.Policy == Core.RateLimits.RateLimitPolicy.HandOver && options.RateLimits.HandOver is null)
            result.AddError($"{section}:RateLimits:Policy is HandOver, but RateLimits.HandOver, which names the other credentials, is not set in code.", nameof(options.RateLimits));
        if (options.Streams.MaxRetries < 0)
            result.AddError($"{section}:Streams:MaxRetries is {options.Streams.MaxRetries}; 0 means never, and nothing means for ever.", nameof(options.Streams));
        if (options.Streams.Capacity < 1)
            result.AddError($"{section}:Streams:Capacity is {options.Streams.Capacity}; at least one message must have room.", nameof(options.Streams));
        if (!Enum.IsDefined(options.Streams.Overflow))
            result.AddError($"{section}:Streams:Overflow is {options.Streams.Overflow}; it must be Wait, DropOldest, DropNewest or Fail.", nameof(options.Streams));
        if (options.Streams.MaxSilence is { } silence && silence != Timeout.InfiniteTimeSpan)
            Positive("Streams:MaxSilence", silence, s_longestTimeout);
        if (options.Headers.ContainsKey("Authorization"))
            result.AddError($"{section}:Headers must not have Authorization; that header is made from the credentials.", nameof(options.Headers));
        return result.Build();

        void Positive(string key, TimeSpan value, TimeSpan longest)
        {
            if (value <= TimeSpan.Zero)
                result.AddError($"{section}:{key} is {value}; it must be longer than nothing.", key);
            else if (value > longest)
                result.AddError($"{section}:{key} is {value}; it must not be longer than {longest}.", key);
        }
    }

    private static void CheckCredentials(ValidateOptionsResultBuilder result, string section, TwitterClientOptions options)
    {
        if (options.Credentials is not null)
            return;

        Legal(nameof(options.ConsumerKey), options.ConsumerKey);
        Legal(nameof(options.ConsumerSecret), options.ConsumerSecret);
        Legal(nameof(options.AccessToken), options.AccessToken);
        Legal(nameof(options.AccessTokenSecret), options.AccessTokenSecret);
        Legal(nameof(options.BearerToken), options.BearerToken);
        Legal(nameof(options.ClientId), options.ClientId);
        Legal(nameof(options.ClientSecret), options.ClientSecret);
        Legal(nameof(options.OAuth2AccessToken), options.OAuth2AccessToken);
        Legal(nameof(options.OAuth2RefreshToken), options.OAuth2RefreshToken);

        bool key = !string.IsNullOrEmpty(options.ConsumerKey), secret = !string.IsNullOrEmpty(options.ConsumerSecret);
        bool token = !string.IsNullOrEmpty(options.AccessToken), tokenSecret = !string.IsNullOrEmpty(options.AccessTokenSecret);
        if (key != secret)
            Missing(key ? "ConsumerSecret" : "ConsumerKey", key ? "ConsumerKey" : "ConsumerSecret");
        if (token != tokenSecret)
            Missing(token ? "AccessTokenSecret" : "AccessToken", token ? "AccessToken" : "AccessTokenSecret");
        if ((token || tokenSecret) && !key && !secret)
            Missing("ConsumerKey", "AccessToken");
        bool user = CheckOAuth2(result, section, options);
        if (!key && !secret && !user && string.IsNullOrEmpty(options.BearerToken) && !options.AllowMissingCredentials)
        {
            result.AddError(
                $"{section}:ConsumerKey is missing, and so is {section}:BearerToken. Give the app's key and secret, a bearer token, "
                + "Credentials in code, or set AllowMissingCredentials.",
                nameof(options.ConsumerKey));
        }

        void Legal(string name, string? value)
        {
            if (value.AsSpan().ContainsAnyExceptInRange('!', '~'))
                result.AddError($"{section}:{name} has white space or characters beyond ASCII: perhaps it was copied with a line end.", name);
        }

        void Missing(string missing, string present) =>
            result.AddError($"{section}:{missing} is missing although {section}:{present} is set; they only work together.", missing);
    }

    /// <summary>True when the options name a user of OAuth 2.0.</summary>
    private static bool CheckOAuth2(ValidateOptionsResultBuilder result, string section, TwitterClientOptions options)
    {
        bool refresh = !string.IsNullOrEmpty(options.OAuth2RefreshToken), user = !string.IsNullOrEmpty(options.OAuth2User);
        string renewed = refresh ? nameof(options.OAuth2RefreshToken) : nameof(options.OAuth2User);
        if ((refresh || user) && string.IsNullOrEmpty(options.ClientId))
            result.AddError($"{section}:ClientId is missing although {section}:{renewed} is set; tokens are renewed for an app.", nameof(options.ClientId));
        if ((refresh || user) && string.IsNullOrEmpty(options.TokenFolder) && options.TokenStore is null)
            result.AddError($"{section}:TokenFolder is missing although {section}:{renewed} is set; each renewal spends the refresh token, so the next one must be kept.", nameof(options.TokenFolder));
        return refresh || user || !string.IsNullOrEmpty(options.OAuth2AccessToken);
    }
}
