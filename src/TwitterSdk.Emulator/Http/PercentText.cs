using System.Text;

namespace TwitterSdk.Emulator.Http;

/// <summary>Percent-decoding of queries and forms, and the strict encoding that signatures are made of.</summary>
internal static class PercentText
{
    public static string DecodePath(string text) => Uri.UnescapeDataString(text);

    /// <summary>In a query or form a plus sign is a space.</summary>
    public static string DecodeForm(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    /// <summary>RFC 3986: everything but letters, digits and four signs becomes %XX of its UTF-8 bytes.</summary>
    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            char c = (char)b;
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~')
                encoded.Append(c);
            else
                encoded.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return encoded.ToString();
    }
}
