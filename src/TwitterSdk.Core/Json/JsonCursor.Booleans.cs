using TwitterSdk.Core.Json.Tokens;

namespace TwitterSdk.Core.Json;

public ref partial struct JsonCursor
{
    private const string BooleanKind = "a truth value";

    /// <summary>A truth value, or the text of one.</summary>
    public bool ReadBoolean()
    {
        if (TryReadBoolean(out bool value))
            return value;
        SkipMismatch(BooleanKind);
        return false;
    }

    /// <inheritdoc cref="ReadBoolean"/>
    public bool? ReadNullableBoolean()
    {
        if (TryReadBoolean(out bool value))
            return value;
        if (!TryReadNull())
            SkipMismatch(BooleanKind);
        return null;
    }

    // Stays where it is when there is no truth value.
    private bool TryReadBoolean(out bool value)
    {
        value = false;
        switch (Current)
        {
            case (byte)'t':
                _position = JsonTokens.EndOfLiteral(_utf8, _position, "true"u8);
                value = true;
                return true;
            case (byte)'f':
                _position = JsonTokens.EndOfLiteral(_utf8, _position, "false"u8);
                return true;
            case (byte)'"':
                int start = _position;
                var text = ReadRawText(out _, out _);
                value = text.SequenceEqual("true"u8);
                if (value || text.SequenceEqual("false"u8))
                    return true;
                _position = start;
                return false;
            default:
                return false;
        }
    }
}
