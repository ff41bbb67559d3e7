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
        private ReadOnlySpan<byte> _tag;

        internal Enumerator(ReadOnlySpan<byte> raw) => _rest = raw;

        /// <summary>The tag.</summary>
        public readonly IrcTag Current
        {
            get
            {
                int end = _tag.IndexOf((byte)'=');
                return end < 0 ? new IrcTag(_tag, default) : new IrcTag(_tag[..end], _tag[(end + 1)..]);
            }
        }

        /// <summary>Goes to the next one.</summary>
        public bool MoveNext()
        {
            while (!_rest.IsEmpty)
            {
                int end = _rest.IndexOf((byte)';');
                _tag = end < 0 ? _rest : _rest[..end];
                _rest = end < 0 ? default : _rest[(end + 1)..];
                if (!_tag.IsEmpty)
                    return true;
            }

            return false;
        }
    }
}
