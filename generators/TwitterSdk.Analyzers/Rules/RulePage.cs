using System.Reflection;

namespace TwitterSdk.Analyzers.Rules;

/// <summary>The page where each rule has its section, at the commit that was built.</summary>
internal static class RulePage
{
    /// <summary>Where it is in the repository.</summary>
    public const string Path = "src/TwitterSdk/guides/warnings.md";

    private const string Pages = "Pages";

    private static readonly string? s_pages =
        typeof(RulePage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(metadata => metadata.Key == Pages)?.Value;

    /// <summary>The address of a rule's section; null when the build knew of no place where pages are shown.</summary>
    public static string? AddressOf(string id) => AddressOf(s_pages, id);

    /// <param name="pages">Where the repository's files are shown, with a slash at its end.</param>
    /// <param name="id">The rule.</param>
    public static string? AddressOf(string? pages, string id) => pages is null ? null : $"{pages}{Path}#{id.ToLowerInvariant()}";
}
