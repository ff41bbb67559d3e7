using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TwitterSdk.Core.Json;

// The plain forms report null as a mismatch and give "".
public ref partial struct JsonCursor
{
    private const string TextKind = "text";

    /// <summary>Text; also a number's or truth value's text.</summary>
    public string ReadString()
    {
        if (TryReadText(out string? text))
            return text;
        SkipMismatch(TextKind);
        return "";
    }

    /// <summary>Text or null.</summary>
    public string? ReadNullableString()
    {
        if (TryReadText(out string? text) || TryReadNull())
            return text;
        SkipMismatch(TextKind);
        return null;
    }

    /// <summary>Text that repeats between objects, through a bounded table.</summary>
    public string ReadSharedString()
    {
        if (TryReadSharedText(out string? text))
            return text;
        SkipMismatch(TextKind);
        return "";
    }

    /// <summary>Text that repeats between objects, or null.</summary>
    public string? ReadNullableSharedString()
    {
        if (TryReadSharedText(out string? text) || TryReadNull())
            return text;
        SkipMismatch(TextKind);
        return null;
    }

    /// <summary>Text that is probably one of <paramref name="known"/>, through the bounded table or as the instance that is known.</summary>
    /// <param name="known">The texts that are expected.</param>
    /// <param name="values">The text for each index of <paramref name="known"/>.</param>
    public string ReadKnownString(JsonMembers known, scoped ReadOnlySpan<string> values)
    {
        ArgumentNullException.ThrowIfNull(known);
        if (Current != '"')
            return ReadSharedString();
        if (TryReadShortText(out string? text))
            return text;
        var raw = ReadRawText(out bool escaped, out _);
        int index = escaped ? -1 : known.Find(raw);
        return (uint)index < (uint)values.Length ? values[index] : SharedStrings.Get(raw, escaped);
    }

    private bool TryReadText([NotNullWhen(true)] out string? text)
    {
        if (Current != '"')
            return TryReadScalarAsText(out text);
        int start = _position + 1;
        int end = JsonTokens.EndOfRawText(_utf8, start, out bool escaped, out bool ascii);
        _position = end + 1;
        text = JsonText.TryToText(_utf8[start..end], escaped, ascii) ?? throw JsonGrammar.NotUtf8(start);
        return true;
    }

    private bool TryReadSharedText([NotNullWhen(true)] out string? text)
    {
        if (Current != '"')
            return TryReadScalarAsText(out text);
        if (TryReadShortText(out text))
            return true;
        var raw = ReadRawText(out bool escaped, out _);
        text = SharedStrings.Get(raw, escaped);
        return true;
    }

    // Text of a few plain characters, as most of what repeats is.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryReadShortText([NotNullWhen(true)] out string? text)
    {
        text = null;
        int start = _position + 1;
        if (JsonTokens.AreOfSystem || _utf8.Length - start < Vector128<byte>.Count)
            return false;
        var block = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(_utf8), (nuint)start);
        int length = BitOperations.TrailingZeroCount(JsonGrammar.Stops(block) | block.ExtractMostSignificantBits());
        if (length >= Vector128<byte>.Count || _utf8[start + length] != '"')
            return false;
        text = SharedStrings.Get(block, length);
        _position = start + length + 1;
        return true;
    }

    private bool TryReadScalarAsText([NotNullWhen(true)] out string? text)
    {
        text = null;
        int start = _position;
        switch (Current)
        {
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                _position = JsonTokens.EndOfNumber(_utf8, start);
                text = JsonText.ToText(_utf8[start.._position], escaped: false, ascii: true);
                return true;
            case (byte)'t':
                _position = JsonTokens.EndOfLiteral(_utf8, start, "true"u8);
                text = "true";
                return true;
            case (byte)'f':
                _position = JsonTokens.EndOfLiteral(_utf8, start, "false"u8);
                text = "false";
                return true;
            default:
                return false;
        }
    }

    // Moves past the text under the cursor and hands out what stands between the quotes.
    private ReadOnlySpan<byte> ReadRawText(out bool escaped, out bool ascii)
    {
        int start = _position + 1;
        int end = JsonTokens.EndOfText(_utf8, start, out escaped, out ascii);
        _position = end + 1;
        return _utf8[start..end];
    }
}
