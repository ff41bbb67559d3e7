namespace TwitterSdk.Twitch.Chat.Irc;

/// <summary>The tags of a line, found when they are asked for.</summary>
public readonly ref struct IrcTags
{
    internal IrcTags(ReadOnlySpan<byte> raw) => Raw = raw;

    /// <summary>All of them, as written.</summary>
    public ReadOnlySpan<byte> Raw { get; }

    /// <summary>Finds a tag. Of several with the same key the last counts.</summary>
    /// <param name="key">The whole key, for instance <c>display-name</c>.</param>
    /// <param name="tag">The tag.</param>
    /// <returns>False when there is none.</returns>
    public bool TryGet(ReadOnlySpan<byte> key, out IrcTag tag)
    {
        tag = default;
        bool found = false;
        foreach (IrcTag candidate in this)
        {
            if (candidate.Key.SequenceEqual(key))
            {
                tag = candidate;
                found = true;
            }
        }

        return found;
    }

    /// <summary>The value of a tag; null when there is no such tag, empty when it has no value.</summary>
    /// <param name="key">The whole key.</param>
    public string? Text(ReadOnlySpan<byte> key) => TryGet(key, out IrcTag tag) ? tag.ToText() : null;

    /// <summary>Walks over them.</summary>
    public Enumerator GetEnumerator() => new(Raw);

    /// <summary>A walk over tags.</summary>
    public ref struct Enumerator
    {
        private ReadOnlySpan<byte> _rest;
        private ReadOnlySpan<byte> _key;
        private ReadOnlySpan<byte> _value;

        internal Enumerator(ReadOnlySpan<byte> raw) => _rest = raw;

        /// <summary>The tag.</summary>
        public readonly IrcTag Current => new(_key, _value);

        /// <summary>Goes to the next one.</summary>
        public bool MoveNext()
        {
            ReadOnlySpan<byte> rest = _rest;
            while (!rest.IsEmpty)
            {
                int end = rest.IndexOfAny((byte)'=', (byte)';');
                if (end < 0)
                {
                    Set(rest, default, default);
                    return true;
                }

                _key = rest[..end];
                bool hasValue = rest[end] == '=';
                rest = rest[(end + 1)..];
                if (!hasValue && end == 0)
                    continue;
                if (!hasValue)
                {
                    Set(_key, default, rest);
                    return true;
                }

                int valueEnd = rest.IndexOf((byte)';');
                if (valueEnd < 0)
                    Set(_key, rest, default);
                else
                    Set(_key, rest[..valueEnd], rest[(valueEnd + 1)..]);
                return true;
            }

            _rest = default;
            return false;
        }

        private void Set(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, ReadOnlySpan<byte> rest)
        {
            _key = key;
            _value = value;
            _rest = rest;
        }
    }
}
