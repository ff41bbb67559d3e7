namespace TwitterSdk.Text.Scanning;

/// <summary>Which characters Twitter takes for parts of a link.</summary>
internal static class UrlCharacters
{
    /// <summary>What a label of a host may hold besides hyphens and underscores.</summary>
    public static bool IsHost(char c) =>
        char.IsAsciiLetterOrDigit(c)
        || (!Characters.IsPunctuation(c) && !Characters.IsSpace(c) && !Characters.IsInvalid(c) && !Characters.IsDirectionMark(c));

    public static bool IsHostPart(char c) => c is '.' or '-' or '_' || IsHost(c);

    /// <summary>What makes a label that needs no encoding.</summary>
    public static bool IsPlainHost(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' || Characters.IsLatinAccent(c);

    /// <summary>Whether a link may begin behind this character.</summary>
    public static bool IsBoundary(char c) =>
        !char.IsAsciiLetterOrDigit(c) && !Characters.IsAt(c) && !Characters.IsHash(c) && c != '$' && !Characters.IsInvalid(c);

    public static bool IsPath(char c) =>
        char.IsAsciiLetterOrDigit(c)
        || (c < 128 ? "!*';:=+,.$/%#[]-_~@|&".Contains(c, StringComparison.Ordinal) : c == '\u2013' || Characters.IsCyrillic(c) || Characters.IsLatinAccent(c));

    /// <summary>What a path may end with, so that the full stop behind a link does not belong to it.</summary>
    public static bool IsPathEnd(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '=' or '_' or '#' or '/' || Characters.IsCyrillic(c) || Characters.IsLatinAccent(c);

    public static bool IsQuery(char c) => char.IsAsciiLetterOrDigit(c) || (c < 128 && "!?*'@();:&=+$/%#[]-_.,~|".Contains(c, StringComparison.Ordinal));

    public static bool IsQueryEnd(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '&' or '=' or '#' or '/';
}
