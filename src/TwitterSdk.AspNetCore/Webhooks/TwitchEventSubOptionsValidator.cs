using Microsoft.Extensions.Options;

namespace TwitterSdk.AspNetCore.Webhooks;

/// <summary>Says at start what an EventSub webhook lacks.</summary>
internal sealed class TwitchEventSubOptionsValidator : IValidateOptions<TwitchEventSubOptions>
{
    public ValidateOptionsResult Validate(string? name, TwitchEventSubOptions options)
    {
        string section = string.IsNullOrEmpty(name) ? "Twitch:EventSub" : $"Twitch:{name}:EventSub";
        List<string> problems = WebhookOptionsRules.Check(options, section);
        if (options.Secrets.Count == 0)
            problems.Add($"{section}:Secrets is empty: set the secret that the subscriptions are made with.");
        if (options.Secrets.Any(secret => secret is not { Length: >= 10 and <= 100 } || !System.Text.Ascii.IsValid(secret)))
            problems.Add($"{section}:Secrets has one that is not 10 to 100 ASCII characters long; Twitch takes no other.");
        if (options.MaxAge <= TimeSpan.Zero)
            problems.Add($"{section}:MaxAge is {options.MaxAge}; it must be above zero.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
