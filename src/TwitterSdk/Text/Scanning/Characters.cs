using System.Globalization;
using System.Text;

namespace TwitterSdk.Text.Scanning;

/// <summary>Which characters Twitter takes for what.</summary>
internal static class Characters
{
    public static bool IsInvalid(char c) => c is '\uFFFE' or '\uFEFF' or '\uFFFF';

    public static bool IsSpace(char c) =>
        c is (>= '\t' and <= '\r') or ' ' or '\u0085' or '\u00A0' or '\u1680' or '\u180E'
            or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000';

    public static bool IsPunctuation(char c) => c < 128 && "!'#%&()*+,\\-./:;<=>?@[]^_{|}~$".Contains(c, StringComparison.Ordinal);

    public static bool IsDirectionMark(char c) =>
        c is (>= '\u202A' and <= '\u202E') or '\u061C' or '\u200E' or '\u200F' or (>= '\u2066' and <= '\u2069');

    public static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    public static bool IsAt(char c) => c is '@' or '＠';

    public static bool IsHash(char c) => c is '#' or '＃';

    public static bool IsLatinAccent(char c) =>
        c is (>= '\u00C0' and <= '\u024F' and not '\u00D7' and not '\u00F7') or '\u0253' or '\u0254' or '\u0256' or '\u0257' or '\u0259'
            or '\u025B' or '\u0263' or '\u0268' or '\u026F' or '\u0272' or '\u0289' or '\u028B' or '\u02BB'
            or (>= '\u0300' and <= '\u036F') or (>= '\u1E00' and <= '\u1EFF');

    public static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u04FF';

    public static bool IsLetterOrMark(Rune rune) => Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.EnclosingMark;

    /// <summary>What may stand in a hashtag; a letter or mark must be among it.</summary>
    public static bool IsHashtag(Rune rune) =>
        IsLetterOrMark(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber || IsHashtagSign(rune.Value);

    private static bool IsHashtagSign(int c) =>
        c is '_' or 0x200C or 0x200D or 0xA67E or 0x05BE or 0x05F3 or 0x05F4 or 0xFF5E or 0x301C or 0x309B or 0x309C
            or 0x30A0 or 0x30FB or 0x3003 or 0x0F0B or 0x0F0C or 0x00B7;
}
