using System.Buffers;

namespace TwitterSdk.Core.Http;

/// <summary>What may stand in a header.</summary>
internal static class HeaderText
{
    private static readonly SearchValues<char> s_nameChars = SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>What is wrong with a header, without its value, which may be a secret; null when nothing is.</summary>
    public static string? Problem(string name, string? value)
    {
        if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(s_nameChars))
            return "has no name that a header can have: letters, digits and '-' are for names.";
        return value.AsSpan().ContainsAnyExceptInRange(' ', '~') ? "has a line end or a character beyond ASCII in its value: headers hold printable ASCII only." : null;
    }
}
