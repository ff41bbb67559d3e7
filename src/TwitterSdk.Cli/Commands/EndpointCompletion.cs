using System.CommandLine;
using System.CommandLine.Completions;
using TwitterSdk.Cli.Endpoints;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Cli.Commands;

/// <summary>What may follow in a <c>call</c> that is being written.</summary>
internal static class EndpointCompletion
{
    /// <summary>The endpoints whose names begin so; nothing once an endpoint is named.</summary>
    public static IEnumerable<CompletionItem> Names(CompletionContext context)
    {
        string word = context.WordToComplete;
        return CallCommand.EndpointOf(context.ParseResult) is { } given && given != word
            ? []
            : EndpointCatalog.Embedded.Endpoints
                .Where(endpoint => endpoint.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                .Select(endpoint => new CompletionItem(endpoint.Name, detail: endpoint.Spec.Doc));
    }

    /// <summary><c>name=</c> for what was not given yet, or <c>name=value</c> where the values are known.</summary>
    public static IEnumerable<CompletionItem> Words(CompletionContext context)
    {
        if (Endpoint(context) is not { } endpoint)
            return [];
        string word = context.WordToComplete;
        int at = word.IndexOf('=', StringComparison.Ordinal);
        if (at > 0)
            return endpoint.Input(word[..at]) is { } input ? Values(endpoint, input, word[..at], word[(at + 1)..]) : [];
        HashSet<string> given = [.. context.ParseResult.Tokens.Select(token => token.Value.Split('=')[0])];
        return endpoint.Inputs
            .Where(input => input.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (input.Name == word || !given.Contains(input.Name)))
            .Select(input => new CompletionItem(input.Name + "=", detail: input.Doc));
    }

    /// <summary>The names of what can be given.</summary>
    public static IEnumerable<CompletionItem> Inputs(CompletionContext context) =>
        Endpoint(context)?.Inputs.Select(input => new CompletionItem(input.Name)) ?? [];

    private static IEnumerable<CompletionItem> Values(CatalogEndpoint endpoint, EndpointInput input, string name, string value)
    {
        // Of a list the last item is the one that is being written.
        int last = input.IsList ? value.LastIndexOf(',') + 1 : 0;
        (string before, string begun) = (value[..last], value[last..]);
        IEnumerable<string> known = TypeWords.EnumOf(input.Type, input.File, endpoint.Catalog.Types) is { } values
            ? [.. values.Values.Select(one => one.WireValue), .. input.IsList ? values.Presets.Select(preset => preset.Name.ToLowerInvariant()) : []]
            : input.Type.Leaf.Kind == TypeKind.Bool ? ["true", "false"] : [];
        return known
            .Where(one => one.StartsWith(begun, StringComparison.OrdinalIgnoreCase))
            .Select(one => new CompletionItem($"{name}={before}{one}"));
    }

    private static CatalogEndpoint? Endpoint(CompletionContext context) =>
        CallCommand.EndpointOf(context.ParseResult) is { } name && name != context.WordToComplete ? EndpointCatalog.Embedded.TryFind(name) : null;
}
