using System.Globalization;

namespace TwitterSdk.Text;

/// <summary>How a long text becomes a thread.</summary>
public sealed record TweetThreadOptions
{
    /// <summary>Parts end with their number, as in <c> 1/3</c>; a text that fits gets none.</summary>
    public static TweetThreadOptions Numbered { get; } =
        new() { Suffix = static (part, parts) => string.Create(CultureInfo.InvariantCulture, $" {part}/{parts}") };

    /// <summary>How much a part may hold; today's rules unless said otherwise.</summary>
    public TweetLengthRules Rules { get; init; } = TweetLengthRules.V3;

    /// <summary>What stands behind each part, made of its number from 1 and the count of parts; null for nothing. Not asked when the text fits into one part.</summary>
    public Func<int, int, string>? Suffix { get; init; }
}
