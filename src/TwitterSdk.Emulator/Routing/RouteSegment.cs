using System.Diagnostics.CodeAnalysis;

namespace TwitterSdk.Emulator.Routing;

/// <summary>One segment of a path: fixed text, or a parameter with fixed text around it (<c>{id}.json</c>).</summary>
internal sealed record RouteSegment(string Prefix, string? Parameter, string Suffix)
{
    public static RouteSegment Parse(string text)
    {
        int open = text.IndexOf('{', StringComparison.Ordinal);
        int close = text.IndexOf('}', StringComparison.Ordinal);
        return open < 0
            ? new RouteSegment(text, null, "")
            : new RouteSegment(text[..open], text[(open + 1)..close], text[(close + 1)..]);
    }

    public bool Matches(string segment, [NotNullWhen(true)] out string? value)
    {
        value = null;
        if (Parameter is null)
        {
            value = "";
            return segment == Prefix;
        }

        if (segment.Length <= Prefix.Length + Suffix.Length
            || !segment.StartsWith(Prefix, StringComparison.Ordinal)
            || !segment.EndsWith(Suffix, StringComparison.Ordinal))
        {
            return false;
        }

        value = segment[Prefix.Length..^Suffix.Length];
        return true;
    }

    /// <summary>The same text for every name of the parameter.</summary>
    public override string ToString() => Parameter is null ? Prefix : $"{Prefix}{{}}{Suffix}";
}
