using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TwitterSdk.Generators.Parsing;

namespace TwitterSdk.Generators;

/// <summary>What the generator asks of the compiler: spec texts and the namespace to put code in.</summary>
internal static class SpecText
{
    private const string ShippedIn = "build_metadata.AdditionalFiles.TwitterSpecShippedIn";

    /// <summary>Without a mark at the start, so that equal code is equal bytes.</summary>
    public static readonly Encoding Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>True for JSON that could be a spec. Other JSON of the project, and the schema of specs, are none of our business.</summary>
    public static bool IsCandidate(AdditionalText text) =>
        text.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        && !text.Path.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase)
        && text.GetText()?.ToString() is { } json
        && (json.IndexOf("\"client\"", StringComparison.Ordinal) >= 0 || json.IndexOf("\"scope\"", StringComparison.Ordinal) >= 0);

    /// <summary>Each file once, also when a project names it twice: its code must not exist twice.</summary>
    public static IEnumerable<AdditionalText> Once(ImmutableArray<AdditionalText> texts, CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return texts.Where(text => seen.Add(text.Path)).ToList();
    }

    /// <summary>A text, and the namespace of the assembly that has its code already; null for a spec of the project itself.</summary>
    public static (AdditionalText Text, string? ShippedIn) WithOrigin((AdditionalText Text, AnalyzerConfigOptionsProvider Options) pair, CancellationToken cancellationToken) =>
        (pair.Text, pair.Options.GetOptions(pair.Text).TryGetValue(ShippedIn, out string? name) && name.Length > 0 ? name : null);

    /// <summary>What a text says. Of a shipped one only its types and groups count; what may be wrong with it is not for the project to cure.</summary>
    public static IEnumerable<ParsedSpec> Parse((AdditionalText Text, string? ShippedIn) source, CancellationToken cancellationToken)
    {
        ParsedSpec spec = SpecParser.Parse(source.Text.Path, source.Text.GetText(cancellationToken)?.ToString() ?? "");
        if (source.ShippedIn is null)
            yield return spec;
        else if (spec.File is { } file)
            yield return new ParsedSpec(file with { ShippedIn = source.ShippedIn, Endpoints = default, Errors = null }, default);
    }

    public static string? RootNamespace(AnalyzerConfigOptions options) =>
        options.TryGetValue("build_property.RootNamespace", out string? name) ? name : null;
}
