namespace TwitterSdk.AspNetCore.Webhooks;

/// <summary>The rules that hold for the webhooks of all vendors.</summary>
internal static class WebhookOptionsRules
{
    public static List<string> Check(WebhookOptions options, string section)
    {
        var problems = new List<string>();
        if (options.MaxBodyBytes <= 0)
            problems.Add($"{section}:MaxBodyBytes is {options.MaxBodyBytes}; it must be above zero.");
        if (options.QueueCapacity < 0)
            problems.Add($"{section}:QueueCapacity is {options.QueueCapacity}; it must be 0 for no queue, or above.");
        if (options.QueueWorkers <= 0)
            problems.Add($"{section}:QueueWorkers is {options.QueueWorkers}; it must be above zero.");
        return problems;
    }
}
