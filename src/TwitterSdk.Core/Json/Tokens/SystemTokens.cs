using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace TwitterSdk.Core.Json.Tokens;

/// <summary>
/// Finds where tokens end by asking System.Text.Json for each. Slower by far; for whoever suspects <see cref="JsonGrammar"/>, which
/// gives the words for what is refused and would have to refuse it too.
/// </summary>
internal static class SystemTokens
{
    public static int EndOfText(ReadOnlySpan<byte> utf8, int start, out bool escaped, out bool ascii)
    {
        try
        {
            Utf8JsonReader reader = Read(utf8[(start - 1)..]);
            escaped = reader.ValueIsEscaped;
            ascii = Ascii.IsValid(reader.ValueSpan);

            // That reader looks at bytes beyond ASCII only when it is asked for the text.
            if (ascii || Utf8.IsValid(reader.ValueSpan))
                return start + reader.ValueSpan.Length;
            JsonGrammar.EndOfText(utf8, start, out _, out _);
            throw Refused(start, null);
        }
        catch (JsonException refusal)
        {
            JsonGrammar.EndOfText(utf8, start, out _, out _);
            throw Refused(start, refusal);
        }
    }

    public static int EndOfNumber(ReadOnlySpan<byte> utf8, int start)
    {
        try
        {
            return start + Read(utf8[start..]).ValueSpan.Length;
        }
        catch (JsonException refusal)
        {
            // What follows a number is the business of whoever reads what follows.
            int end = JsonGrammar.EndOfNumber(utf8, start);
            return (uint)end < (uint)utf8.Length ? end : throw Refused(start, refusal);
        }
    }

    public static int EndOfLiteral(ReadOnlySpan<byte> utf8, int start, ReadOnlySpan<byte> literal)
    {
        try
        {
            return start + Read(utf8[start..]).ValueSpan.Length;
        }
        catch (JsonException refusal)
        {
            JsonGrammar.EndOfLiteral(utf8, start, literal);
            throw Refused(start, refusal);
        }
    }

    /// <summary>The end of an object or array; -1 when it is refused.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="start">Its bracket.</param>
    /// <param name="depth">How many levels it may have.</param>
    public static int EndOfContainer(ReadOnlySpan<byte> utf8, int start, int depth)
    {
        if (depth < 1)
            return -1;
        try
        {
            Utf8JsonReader reader = Read(utf8[start..], depth);
            reader.Skip();
            int end = start + (int)reader.BytesConsumed;
            return Utf8.IsValid(utf8[start..end]) ? end : -1;
        }
        catch (JsonException)
        {
            return -1;
        }
    }

    private static Utf8JsonReader Read(ReadOnlySpan<byte> utf8, int depth = 1)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = depth });
        reader.Read();
        return reader;
    }

    private static JsonReadException Refused(int start, JsonException? refusal) =>
        new($"System.Text.Json refuses the value at byte {start}: {refusal?.Message ?? "it is not valid UTF-8."}", start);
}
