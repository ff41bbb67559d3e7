using System.Text;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Emit;

/// <summary>Words of the specs as text of XML documentation.</summary>
internal static class DocumentationText
{
    // The last three end a line of C# as a line feed does: what follows one would be code.
    private static readonly char[] s_lineEndings = ['\r', '\n', '\u0085', '\u2028', '\u2029'];
    private static readonly char[] s_spaces = [.. s_lineEndings, '\t', ' '];

    /// <summary>Escapes XML, turns `code` into code, and ends with a full stop.</summary>
    public static string Sentence(string text)
    {
        string trimmed = string.Join(" ", text.Split(s_spaces, StringSplitOptions.RemoveEmptyEntries));
        if (trimmed.Length > 0 && ".!?:".IndexOf(trimmed[trimmed.Length - 1]) < 0)
            trimmed += ".";
        return Inline(trimmed);
    }

    /// <summary>Code within a sentence.</summary>
    public static string Code(string text) => $"<c>{Escape(text)}</c>";

    /// <summary>What may be sent or comes: <c>1 to 200; 20 when left out</c>. Empty when there is nothing to say.</summary>
    public static string Limits(TypeRef type)
    {
        string unit = type.Kind switch
        {
            TypeKind.String => " characters",
            TypeKind.List or TypeKind.Map => " items",
            _ => "",
        };
        string range = (type.Min, type.Max) switch
        {
            ({ } min, { } max) => $"{CSharpText.Number(min)} to {CSharpText.Number(max)}{unit}",
            ({ } min, null) => $"at least {CSharpText.Number(min)}{unit}",
            (null, { } max) => $"at most {CSharpText.Number(max)}{unit}",
            _ => "",
        };
        if (type.Step > 1)
            range += $", in groups of {CSharpText.Number(type.Step)}";
        string standard = type.Default is null ? "" : $"{Code(type.Default)} when left out";
        return range.Length > 0 && standard.Length > 0 ? $"{range}; {standard}" : range + standard;
    }

    /// <summary>A length of time as one would say it.</summary>
    public static string Duration(int seconds)
    {
        (int Length, string Name)[] units = [(86400, "day"), (3600, "hour"), (60, "minute"), (1, "second")];
        (int length, string name) = units.First(unit => seconds % unit.Length == 0);
        int count = seconds / length;
        return count == 1 ? name : $"{CSharpText.Number(count)} {name}s";
    }

    /// <summary>Escapes what would be read as XML.</summary>
    public static string Escape(string text) =>
        OnOneLine(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    private static string OnOneLine(string text) =>
        text.Any(IsBlank) ? new string([.. text.Select(static c => IsBlank(c) ? ' ' : c)]) : text;

    /// <summary>What would end the line, and what XML has no way to write.</summary>
    private static bool IsBlank(char c) => c < ' ' || c is '\uFFFE' or '\uFFFF' || Array.IndexOf(s_lineEndings, c) >= 0;

    private static string Inline(string text)
    {
        string[] parts = text.Split('`');
        if (parts.Length % 2 == 0)
            return Escape(text);
        var result = new StringBuilder();
        for (int i = 0; i < parts.Length; i++)
            result.Append(i % 2 == 0 ? Escape(parts[i]) : Code(parts[i]));
        return result.ToString();
    }
}
