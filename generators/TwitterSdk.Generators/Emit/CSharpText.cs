using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace TwitterSdk.Generators.Emit;

/// <summary>Names and literals as C# writes them.</summary>
internal static class CSharpText
{
    /// <summary>A string literal.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A string literal, or <c>null</c>.</summary>
    public static string LiteralOrNull(string? text) => text is null ? "null" : Literal(text);

    /// <summary>The expression of a text that is several others with spaces between.</summary>
    public static string Joined(IEnumerable<string> expressions) => "$\"" + string.Join(" ", expressions.Select(expression => "{" + expression + "}")) + "\"";

    /// <summary>A literal of UTF-8 bytes.</summary>
    public static string Utf8(string text) => Literal(text) + "u8";

    /// <summary>A number, shortest form.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A number.</summary>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>UserId</c> becomes <c>userId</c>; for names that are part of another.</summary>
    public static string Camel(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary><c>UserPage</c> becomes <c>User page</c>; for types that say nothing of themselves.</summary>
    public static string Words(string name)
    {
        var words = new System.Text.StringBuilder(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            bool starts = i > 0 && char.IsUpper(name[i]) && (char.IsLower(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (starts)
                words.Append(' ');
            words.Append(starts && (i + 1 == name.Length || char.IsLower(name[i + 1])) ? char.ToLowerInvariant(name[i]) : name[i]);
        }

        return words.ToString();
    }
}
