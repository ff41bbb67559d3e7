using Microsoft.Extensions.Options;
using TwitterSdk.Core.Configuration;

namespace TwitterSdk.Twitch.Configuration;

/// <summary>Says at start what is missing or wrong, by the name of the key.</summary>
internal sealed class TwitchClientOptionsValidator : IValidateOptions<TwitchClientOptions>
{
    public ValidateOptionsResult Validate(string? name, TwitchClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var result = new ValidateOptionsResultBuilder();
        string section = string.IsNullOrEmpty(name) ? TwitchClientOptions.SectionName : $"{TwitchClientOptions.SectionName}:{name}";
        var check = new ApiClientOptionsCheck(section, (member, problem) => result.AddError(problem, member));

        if (options.Credentials is null)
            CheckCredentials(check, options);
        if (options.BaseAddress is { } all)
            check.Address(nameof(options.BaseAddress), all);
        foreach ((string host, string address) in options.Hosts)
            check.Address($"{nameof(options.Hosts)}:{host}", address);
        check.Check(options);
        return result.Build();
    }

    private static void CheckCredentials(ApiClientOptionsCheck check, TwitchClientOptions options)
    {
        check.Legal(nameof(options.ClientId), options.ClientId);
        check.Legal(nameof(options.ClientSecret), options.ClientSecret);
        Token(nameof(options.AppAccessToken), options.AppAccessToken);
        Token(nameof(options.UserAccessToken), options.UserAccessToken);
        if (!string.IsNullOrEmpty(options.ClientId))
            return;
        if (!string.IsNullOrEmpty(options.AppAccessToken))
            check.Missing(nameof(options.ClientId), nameof(options.AppAccessToken));
        else if (!string.IsNullOrEmpty(options.UserAccessToken))
            check.Missing(nameof(options.ClientId), nameof(options.UserAccessToken));
        else if (!string.IsNullOrEmpty(options.ClientSecret))
            check.Missing(nameof(options.ClientId), nameof(options.ClientSecret));
        else if (!options.AllowMissingCredentials)
            check.Report(nameof(options.ClientId), "is missing. Give the app's client id, Credentials in code, or set AllowMissingCredentials.");

        void Token(string key, string? value)
        {
            check.Legal(key, value);
            if (value?.StartsWith("oauth:", StringComparison.OrdinalIgnoreCase) == true)
                check.Report(key, "begins with 'oauth:', which is how chat writes tokens. Leave that word out.");
        }
    }
}
