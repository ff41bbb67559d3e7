using Microsoft.Extensions.Options;

namespace TwitterSdk.AspNetCore.Webhooks;

/// <summary>Says at start what a webhook of Twitter lacks.</summary>
internal sealed class TwitterWebhookOptionsValidator : IValidateOptions<TwitterWebhookOptions>
{
    public ValidateOptionsResult Validate(string? name, TwitterWebhookOptions options)
    {
        string section = string.IsNullOrEmpty(name) ? "Twitter:Webhooks" : $"Twitter:{name}:Webhooks";
        List<string> problems = WebhookOptionsRules.Check(options, section);
        if (options.ConsumerSecrets.Count == 0)
            problems.Add($"{section}:ConsumerSecrets is empty: set the app's consumer secret there, or as ConsumerSecret of the Twitter client of the same name.");
        if (options.ConsumerSecrets.Any(string.IsNullOrWhiteSpace))
            problems.Add($"{section}:ConsumerSecrets has an empty secret.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
