using Microsoft.CodeAnalysis;

namespace TwitterSdk.Analyzers.Rules;

/// <summary>What the analyzers tell.</summary>
internal static class AnalyzerRules
{
    private const string Category = "TwitterSdk.Usage";

    public static readonly DiagnosticDescriptor Unreachable = Rule(
        "TSDK301", "Call that its credentials cannot make", "'{0}' accepts {1}; these credentials serve {2}. Create the client with other credentials, or use As(...).");

    public static readonly DiagnosticDescriptor Unrequested = Rule(
        "TSDK302", "Member that was not asked for", "'{0}' is null unless the request asks for it: add {1} to '{2}'");

    public static readonly DiagnosticDescriptor Unexpanded = Rule(
        "TSDK303", "Includes without expansions", "'Includes' is null unless the request has 'Expansions'");

    public static readonly DiagnosticDescriptor Unwalked = Rule(
        "TSDK304", "Walk that never begins", "'{0}' sends nothing until it is walked: use 'await foreach'");

    public static readonly DiagnosticDescriptor Undisposed = Rule(
        "TSDK305", "Walk that is never left", "The connection of '{0}' stays open: declare it with 'await using', or use 'await foreach'");

    public static readonly DiagnosticDescriptor SamePage = Rule(
        "TSDK306", "Loop that asks for one page again and again", "'{0}' is called in a loop without a continuation: use '{1}', which walks over all pages");

    public static readonly DiagnosticDescriptor Unjoined = Rule(
        "TSDK307", "Joined member without its expansion", "'{0}' finds nothing unless the request asks for it: add {1} to '{2}'");

    private static DiagnosticDescriptor Rule(string id, string title, string message) =>
        new(id, title, message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.AddressOf(id));
}
