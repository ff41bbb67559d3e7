using System.Text;

namespace TwitterSdk.Twitch.Chat.Irc;

/// <summary>The parameters of a line, found when they are asked for.</summary>
public readonly ref struct IrcParameters
{
    internal IrcParameters(ReadOnlySpan<byte> raw) => Raw = raw;

    /// <summary>All of them, as written.</summary>
    public ReadOnlySpan<byte> Raw { get; }

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            foreach (ReadOnlySpan<byte> _ in this)
                count++;
            return count;
        }
    }

    /// <summary>The last one; empty when there is none.</summary>
    public ReadOnlySpan<byte> Last
    {
        get
        {
            ReadOnlySpan<byte> last = default;
            foreach (ReadOnlySpan<byte> parameter in this)
                last = parameter;
            return last;
        }
    }

    /// <summary>One of them, from 0; empty when there are fewer.</summary>
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            int at = 0;
            foreach (ReadOnlySpan<byte> parameter in this)
            {
                if (at++ == index)
                    return parameter;
            }

            return default;
        }
    }

    /// <summary>Walks over them.</summary>
    public Enumerator GetEnumerator() => new(Raw);

    /// <summary>One of them as text, from 0; empty when there are fewer.</summary>
    public string Text(int index) => Encoding.UTF8.GetString(this[index]);

    /// <summary>All of them as text.</summary>
    public string[] ToArray()
    {
        string[] texts = new string[Count];
        int at = 0;
        foreach (ReadOnlySpan<byte> parameter in this)
            texts[at++] = Encoding.UTF8.GetString(parameter);
        return texts;
    }

    /// <summary>A walk over parameters.</summary>
    public ref struct Enumerator
    {
        private ReadOnlySpan<byte> _rest;

        internal Enumerator(ReadOnlySpan<byte> raw) => _rest = raw;

        /// <summary>The parameter.</summary>
        public ReadOnlySpan<byte> Current { get; private set; }

        /// <summary>Goes to the next one.</summary>
        public bool MoveNext()
        {
            ReadOnlySpan<byte> rest = _rest;
            while (!rest.IsEmpty && rest[0] == ' ')
                rest = rest[1..];
            if (rest.IsEmpty)
                return false;
            if (rest[0] == ':')
            {
                Current = rest[1..];
                _rest = default;
                return true;
            }

            int end = rest.IndexOf((byte)' ');
            Current = end < 0 ? rest : rest[..end];
            _rest = end < 0 ? default : rest[(end + 1)..];
            return true;
        }
    }
}
