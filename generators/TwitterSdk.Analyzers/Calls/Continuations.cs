using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TwitterSdk.Analyzers.Calls;

/// <summary>The members of requests that say which page is meant.</summary>
internal static class Continuations
{
    // What an answer tells and the next request repeats.
    private static readonly ImmutableHashSet<string> s_told = ImmutableHashSet.Create("PaginationToken", "NextToken", "Cursor", "Next", "After");

    private static readonly ImmutableHashSet<string> s_counted = ImmutableHashSet.Create("MaxId", "SinceId", "Page", "Offset", "Before", "MaxPosition");

    public static bool Contains(IPropertySymbol property) => IsTold(property) || s_counted.Contains(property.Name);

    /// <summary>True for the member of an answer that tells where the next page begins.</summary>
    public static bool IsAnswered(IPropertySymbol property) => property.Name is "NextToken" or "NextCursor" or "Cursor" or "Next";

    public static bool IsTold(IPropertySymbol property) => s_told.Contains(property.Name);
}
