using System.Text.Json;
using TwitterSdk.Cli.Endpoints;
using TwitterSdk.Cli.Errors;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Cli.Calls;

/// <summary>Lists, from what the user wrote: with commas, as several words, as a JSON array, or as the name of a preset.</summary>
internal static class ListReader
{
    /// <summary>The items as they were written.</summary>
    /// <exception cref="UsageException">It is a broken JSON array.</exception>
    public static IReadOnlyList<string> Read(CatalogEndpoint endpoint, EndpointInput input, IReadOnlyList<string> values, int spelling) =>
        [.. values.SelectMany(value => Items(endpoint, input, value, spelling))];

    private static IEnumerable<string> Items(CatalogEndpoint endpoint, EndpointInput input, string value, int spelling)
    {
        if (value.StartsWith('['))
            return Array(input, value);
        return value.Split(',').SelectMany(item => Preset(endpoint, input, item, spelling) ?? [item]);
    }

    private static IEnumerable<string>? Preset(CatalogEndpoint endpoint, EndpointInput input, string item, int spelling)
    {
        if (TypeWords.EnumOf(input.Type, input.File, endpoint.Catalog.Types) is not { } values || values.Values.Any(value => value.IsCalled(item)))
            return null;
        return values.Presets.FirstOrDefault(preset => preset.Name.Equals(item, StringComparison.OrdinalIgnoreCase))?.Of(values).Select(value => value.Spelled(spelling));
    }

    private static IEnumerable<string> Array(EndpointInput input, string value)
    {
        try
        {
            using var document = JsonDocument.Parse(value);
            return [.. document.RootElement.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText())];
        }
        catch (JsonException exception)
        {
            throw new UsageException($"{input.Name} begins as a JSON array but is none: {exception.Message} Write the items with commas between.", exception);
        }
    }
}
