using System.Text.Json;
using TwitterSdk.Cli.Errors;
using TwitterSdk.Cli.Output;
using TwitterSdk.V2;

namespace TwitterSdk.Cli.Commands;

/// <summary>Rules in a file: one a line, as they are or as JSON with <c>value</c> and <c>tag</c>; or one JSON array of these.</summary>
internal static class RuleFile
{
    /// <exception cref="UsageException">A line begins as JSON but is none, or has no value.</exception>
    public static IReadOnlyList<NewStreamRule> Read(string text)
    {
        if (text.TrimStart().StartsWith('['))
            return [.. Parse(text, 1).EnumerateArray().Select(rule => Of(rule, 1))];
        List<NewStreamRule> rules = [];
        int number = 0;
        foreach (string line in text.Split('\n'))
        {
            number++;
            string rule = line.Trim();
            if (rule.Length > 0)
                rules.Add(rule.StartsWith('{') ? Of(Parse(rule, number), number) : new NewStreamRule { Value = rule });
        }

        return rules;
    }

    private static NewStreamRule Of(JsonElement rule, int line) => JsonPaths.Text(rule, "value") is { } value
        ? new NewStreamRule { Value = value, Tag = JsonPaths.Text(rule, "tag") }
        : throw new UsageException($"Line {line} of the rules has no 'value': {{\"value\":\"cat\",\"tag\":\"cats\"}} is a rule.");

    private static JsonElement Parse(string text, int line)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException exception)
        {
            throw new UsageException($"Line {line} of the rules begins as JSON but is none: {exception.Message}", exception);
        }
    }
}
