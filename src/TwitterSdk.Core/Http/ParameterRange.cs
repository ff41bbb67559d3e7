namespace TwitterSdk.Core.Http;

/// <summary>Where an encoded parameter stands in a buffer: the name, an equals sign, the value.</summary>
internal readonly record struct ParameterRange(int Start, int NameLength, int ValueLength, ParameterLocation Location)
{
    /// <summary>The length of name, equals sign and value.</summary>
    public int Length => NameLength + 1 + ValueLength;

    /// <summary>The name.</summary>
    public ReadOnlySpan<byte> Name(ReadOnlySpan<byte> buffer) => buffer.Slice(Start, NameLength);

    /// <summary>The value.</summary>
    public ReadOnlySpan<byte> Value(ReadOnlySpan<byte> buffer) => buffer.Slice(Start + NameLength + 1, ValueLength);

    /// <summary>The name, an equals sign and the value.</summary>
    public ReadOnlySpan<byte> Pair(ReadOnlySpan<byte> buffer) => buffer.Slice(Start, Length);
}
