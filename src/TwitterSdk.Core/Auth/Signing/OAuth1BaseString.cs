using System.Text;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth.Signing;

/// <summary>Writes the text that is signed: verb, address and sorted parameters, each part encoded once more.</summary>
/// <remarks>
/// Parameters are encoded already, so that the second encoding touches nothing but their percent signs. The protocol's own
/// parameters come in order and are merged with the request's sorted ones.
/// </remarks>
internal ref struct OAuth1BaseString
{
    private readonly Span<byte> _destination;
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ReadOnlySpan<ParameterRange> _sorted;
    private int _length;
    private int _next;
    private bool _any;

    public OAuth1BaseString(Span<byte> destination, string method, ReadOnlySpan<byte> target, ReadOnlySpan<byte> bytes, ReadOnlySpan<ParameterRange> sorted)
    {
        _destination = destination;
        _bytes = bytes;
        _sorted = sorted;
        _length = Encoding.ASCII.GetBytes(method, destination);
        destination[_length++] = (byte)'&';
        _length += PercentEncoding.Encode(target, destination[_length..]);
        destination[_length++] = (byte)'&';
    }

    /// <summary>No base string is longer than this.</summary>
    /// <param name="method">The verb.</param>
    /// <param name="target">The address.</param>
    /// <param name="encoded">The length of all names and values.</param>
    /// <param name="pairs">How many pairs there are.</param>
    public static int MaxLength(string method, ReadOnlySpan<byte> target, int encoded, int pairs) =>
        checked(method.Length + 2 + (3 * (target.Length + encoded)) + (6 * pairs));

    /// <summary>Adds a parameter of the protocol; they must come in order.</summary>
    public void Add(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        while (_next < _sorted.Length && Precedes(_sorted[_next], name, value))
            AddNext();
        Pair(name, value);
    }

    /// <summary>Adds the rest of the request's parameters.</summary>
    /// <returns>The length of the whole.</returns>
    public int Finish()
    {
        while (_next < _sorted.Length)
            AddNext();
        return _length;
    }

    private readonly bool Precedes(ParameterRange range, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        var order = range.Name(_bytes).SequenceCompareTo(name);
        return order < 0 || (order == 0 && range.Value(_bytes).SequenceCompareTo(value) < 0);
    }

    private void AddNext()
    {
        var range = _sorted[_next++];
        Pair(range.Name(_bytes), range.Value(_bytes));
    }

    private void Pair(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (_any)
            Verbatim("%26"u8);
        _any = true;
        Again(name);
        Verbatim("%3D"u8);
        Again(value);
    }

    private void Verbatim(ReadOnlySpan<byte> text)
    {
        text.CopyTo(_destination[_length..]);
        _length += text.Length;
    }

    private void Again(ReadOnlySpan<byte> encoded)
    {
        while (true)
        {
            var percent = encoded.IndexOf((byte)'%');
            if (percent < 0)
            {
                Verbatim(encoded);
                return;
            }

            Verbatim(encoded[..percent]);
            Verbatim("%25"u8);
            encoded = encoded[(percent + 1)..];
        }
    }
}
