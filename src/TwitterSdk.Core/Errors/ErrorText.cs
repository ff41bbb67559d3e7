using System.Text;

namespace TwitterSdk.Core.Errors;

/// <summary>Makes a vendor's text fit for a message: one line, not too long.</summary>
internal static class ErrorText
{
    private const int Longest = 500;

    public static string Tidy(string text)
    {
        var tidy = new StringBuilder(Math.Min(text.Length, Longest));
        bool gap = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            // Line ends and control characters could forge lines in a log.
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                gap = tidy.Length > 0;
                continue;
            }

            if (tidy.Length >= Longest)
                return tidy.Append('…').ToString();
            if (gap)
                tidy.Append(' ');
            gap = false;
            tidy.Append(rune.ToString());
        }

        return tidy.ToString();
    }
}
