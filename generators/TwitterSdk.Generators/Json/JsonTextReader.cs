using System.Globalization;
using System.Text;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Json;

/// <summary>Reads JSON strings, remembering where each character stood when there were escapes.</summary>
internal sealed class JsonTextReader(string text, ProblemList problems)
{
    /// <summary>Reads the string whose opening quote stands at <paramref name="start"/>; null when it is never closed.</summary>
    public JsonText? Read(int start)
    {
        int end = start + 1;
        bool plain = true;
        while (end < text.Length && text[end] is not ('"' or '\n' or '\r'))
        {
            if (text[end] == '\\')
            {
                plain = false;
                if (end + 1 < text.Length && text[end + 1] is not ('\n' or '\r'))
                    end++;
            }
            else if (text[end] < ' ')
            {
                problems.Add(SyntaxRules.BadEscape, new TextRange(end, 1), "U+" + Code(text[end]), "\\u" + Code(text[end]));
            }

            end++;
        }

        if (end >= text.Length || text[end] != '"')
        {
            problems.Add(SyntaxRules.TextNotClosed, new TextRange(start, end - start));
            return null;
        }

        var range = new TextRange(start, end + 1 - start);
        return plain
            ? new JsonText(text.Substring(start + 1, end - start - 1), null, range)
            : Unescape(start + 1, end, range);
    }

    private JsonText Unescape(int start, int end, TextRange range)
    {
        var value = new StringBuilder(end - start);
        var places = new int[end - start + 1];
        for (int at = start; at < end;)
        {
            places[value.Length] = at;
            if (text[at] != '\\')
            {
                value.Append(text[at++]);
                continue;
            }

            int length = EscapeLength(at, end);
            char? escaped = Escaped(at, length);
            if (escaped is null)
                problems.Add(SyntaxRules.BadEscape, new TextRange(at, length), text.Substring(at, length), "\\\\");
            value.Append(escaped ?? '\uFFFD');
            at += length;
            if (escaped is { } half && char.IsSurrogate(half) && !IsWhole(half, value, at, end))
            {
                // Half a sign has no UTF-8, so nothing could send it.
                problems.Add(SyntaxRules.BadEscape, new TextRange(at - length, length), text.Substring(at - length, length), "\\uFFFD");
                value[value.Length - 1] = '\uFFFD';
            }
        }

        places[value.Length] = end;
        return new JsonText(value.ToString(), places, range);
    }

    /// <summary>Whether the half of a sign that was just read has its other half beside it.</summary>
    private bool IsWhole(char half, StringBuilder value, int next, int end) => char.IsHighSurrogate(half)
        ? next + 1 < end && text[next] == '\\' && Escaped(next, EscapeLength(next, end)) is { } other && char.IsLowSurrogate(other)
        : value.Length > 1 && char.IsHighSurrogate(value[value.Length - 2]);

    private int EscapeLength(int at, int end) => text[at + 1] == 'u' ? System.Math.Min(6, end - at) : 2;

    private char? Escaped(int at, int length)
    {
        switch (text[at + 1])
        {
            case '"': return '"';
            case '\\': return '\\';
            case '/': return '/';
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'u':
                string digits = text.Substring(at + 2, length - 2);
                return digits.Length == 4 && ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code)
                    ? (char)code
                    : null;
            default: return null;
        }
    }

    private static string Code(char c) => ((int)c).ToString("X4", CultureInfo.InvariantCulture);
}
