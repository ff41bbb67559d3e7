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
        check.Check(options);
        return result.Build();
    }

    private static void CheckCredentials(ApiClientOptionsCheck check, string section, TwitterClientOptions options)
    {
        check.Legal(nameof(options.ConsumerKey), options.ConsumerKey);
        check.Legal(nameof(options.ConsumerSecret), options.ConsumerSecret);
        check.Legal(nameof(options.AccessToken), options.AccessToken);
        check.Legal(nameof(options.AccessTokenSecret), options.AccessTokenSecret);
        check.Legal(nameof(options.BearerToken), options.BearerToken);

        bool key = !string.IsNullOrEmpty(options.ConsumerKey), secret = !string.IsNullOrEmpty(options.ConsumerSecret);
        bool token = !string.IsNullOrEmpty(options.AccessToken), tokenSecret = !string.IsNullOrEmpty(options.AccessTokenSecret);
        if (key != secret)
            check.Missing(key ? "ConsumerSecret" : "ConsumerKey", key ? "ConsumerKey" : "ConsumerSecret");
        if (token != tokenSecret)
            check.Missing(token ? "AccessTokenSecret" : "AccessToken", token ? "AccessToken" : "AccessTokenSecret");
        if ((token || tokenSecret) && !key && !secret)
            check.Missing("ConsumerKey", "AccessToken");
        if (!key && !secret && string.IsNullOrEmpty(options.BearerToken) && !options.AllowMissingCredentials)
        {
            check.Report(
                nameof(options.ConsumerKey),
                $"is missing, and so is {section}:BearerToken. Give the app's key and secret, a bearer token, Credentials in code, or set AllowMissingCredentials.");
        }
    }
}
