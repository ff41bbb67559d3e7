namespace TwitterSdk.Core.Http;

/// <summary>Walks through form-encoded text, pair by pair, without decoding anything.</summary>
internal ref struct FormReader(ReadOnlySpan<byte> form)
{
    private ReadOnlySpan<byte> _rest = form;

    /// <summary>The name, still encoded.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>The value, still encoded; empty when there is no equals sign.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Moves to the next pair; empty ones are passed over.</summary>
    public bool Read()
    {
        while (!_rest.IsEmpty)
        {
            var end = _rest.IndexOf((byte)'&');
            var pair = end < 0 ? _rest : _rest[..end];
            _rest = end < 0 ? default : _rest[(end + 1)..];
            if (pair.IsEmpty)
                continue;

            var equals = pair.IndexOf((byte)'=');
            Name = equals < 0 ? pair : pair[..equals];
            Value = equals < 0 ? default : pair[(equals + 1)..];
            return true;
        }

        return false;
    }

    /// <summary>The name, decoded.</summary>
    public readonly string NameText => PercentEncoding.DecodeText(Name, plusIsSpace: true);

    /// <summary>The value, decoded.</summary>
    public readonly string ValueText => PercentEncoding.DecodeText(Value, plusIsSpace: true);
}
