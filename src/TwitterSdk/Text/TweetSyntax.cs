using TwitterSdk.Text.Scanning;

namespace TwitterSdk.Text;

/// <summary>Whether a text is one thing and nothing else.</summary>
public static class TweetSyntax
{
    /// <summary>True for one user, as in <c>@name</c>.</summary>
    /// <param name="text">The text with its sign.</param>
    public static bool IsUserName(string text) => IsOne(text, TextEntityKind.Mention, MentionScanner.Find);

    /// <summary>True for one list, as in <c>@name/list</c>.</summary>
    /// <param name="text">The text with its sign.</param>
    public static bool IsList(string text) => IsOne(text, TextEntityKind.List, MentionScanner.Find);

    /// <summary>True for one hashtag, as in <c>#tag</c>.</summary>
    /// <param name="text">The text with its sign.</param>
    public static bool IsHashtag(string text) => IsOne(text, TextEntityKind.Hashtag, HashtagScanner.Find);

    /// <summary>True for one cashtag, as in <c>$TWTR</c>.</summary>
    /// <param name="text">The text with its sign.</param>
    public static bool IsCashtag(string text) => IsOne(text, TextEntityKind.Symbol, CashtagScanner.Find);

    /// <summary>True for one address of the web, in any alphabet (RFC 3986); also one that a text would not make a link.</summary>
    /// <param name="text">The address.</param>
    /// <param name="needsProtocol">Whether <c>http://</c> or <c>https://</c> must stand in front.</param>
    public static bool IsUrl(string text, bool needsProtocol = true)
    {
        ArgumentNullException.ThrowIfNull(text);
        return UrlSyntax.IsUrl(text, needsProtocol);
    }

    private static bool IsOne(string text, TextEntityKind kind, Action<ReadOnlySpan<char>, List<EntitySpan>> find)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<EntitySpan>(1);
        find(text, found);
        return found is [var one] && one == new EntitySpan(kind, 0, text.Length);
    }
}
