using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using TwitterSdk.Core.Json.Tokens;

namespace TwitterSdk.Core.Json;

/// <summary>
/// Walks over one JSON document in UTF-8 and hands out typed values. Lenient: a value of the wrong kind is skipped and
/// reported, numbers come as text and back; only broken JSON throws <see cref="JsonReadException"/>.
/// </summary>
/// <remarks>
/// The grammar is strict, in skipped values too: no comments, no trailing commas, no control characters in text, only valid
/// UTF-8, at most <see cref="MaxDepth"/> levels. A byte order mark in front is allowed. Half of a surrogate pair
/// becomes U+FFFD.
/// </remarks>
public ref partial struct JsonCursor
{
    /// <summary>How many objects and arrays may stand in each other.</summary>
    public const int MaxDepth = 128;

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly JsonReadContext? _context;
    private JsonPath? _path;
    private int _depth;

    // Where the last value of the wrong kind started, so that the reader of a nullable one can tell it from a default.
    private int _mismatchAt;

    // Before a value: at its first byte. After a value: right behind it. So the byte before tells a fresh container
    // ('{' or '[') from one with elements behind us, and no other state is needed between the calls.
    private int _position;

    /// <param name="utf8">The whole document.</param>
    /// <param name="context">Where mismatches are counted and reported; null to ignore them.</param>
    public JsonCursor(ReadOnlySpan<byte> utf8, JsonReadContext? context = null)
    {
        _utf8 = utf8;
        _context = context;
        _mismatchAt = -1;
        _position = utf8.StartsWith("\uFEFF"u8) ? 3 : 0;
        SkipWhiteSpace();
    }

    /// <summary>The byte under the cursor; 0, which starts nothing in JSON, at the end.</summary>
    private readonly byte Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (uint)_position < (uint)_utf8.Length ? _utf8[_position] : (byte)0;
    }

    /// <summary>Reads a whole document; nothing but white space may follow it.</summary>
    /// <exception cref="JsonReadException">The JSON is broken.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8, JsonReadContext? context = null)
        where T : IJsonModel<T>
    {
        var json = new JsonCursor(utf8, context);
        var value = T.Read(ref json);
        json.End();
        return value;
    }

    /// <summary>Throws unless the document ends here.</summary>
    /// <exception cref="JsonReadException">Something follows.</exception>
    public void End()
    {
        SkipWhiteSpace();
        if (_position != _utf8.Length)
            throw Broken("the end of the document");
    }

    /// <summary>Remembers the value under the cursor for later and moves past it; for a member that another one explains.</summary>
    public JsonMark Mark()
    {
        int start = _position;
        Skip();
        return new JsonMark(start, _position);
    }

    /// <summary>A cursor on a remembered value.</summary>
    public readonly JsonCursor At(JsonMark mark)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)mark.Start, (uint)_utf8.Length, nameof(mark));
        var json = this;
        json._position = mark.Start;
        json._mismatchAt = -1;
        return json;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWhiteSpace(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipWhiteSpace()
    {
        if (Current <= ' ')
            SkipWhiteSpaceSlowly();
    }

    private void SkipWhiteSpaceSlowly()
    {
        var utf8 = _utf8;
        int at = _position;
        while ((uint)at < (uint)utf8.Length && IsWhiteSpace(utf8[at]))
            at++;
        _position = at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Deepen()
    {
        if (++_depth > MaxDepth)
            ThrowTooDeep(_position);
    }

    [DoesNotReturn]
    private static void ThrowTooDeep(int position) =>
        throw new JsonReadException($"The JSON is nested deeper than {MaxDepth} levels at byte {position}.", position);

    private readonly JsonReadException Broken(string expected) => JsonGrammar.Broken(_utf8, _position, expected);
}
