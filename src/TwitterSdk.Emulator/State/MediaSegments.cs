using System.Security.Cryptography;

namespace TwitterSdk.Emulator.State;

/// <summary>
/// Puts the pieces of an upload in order, hashes them and lays them on the shelf. One that comes early waits for its turn.
/// </summary>
internal sealed class MediaSegments(MediaShelf shelf, MediaBytes bytes) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Dictionary<int, byte[]> _early = [];
    private readonly Dictionary<int, string> _seen = [];
    private int _next;

    public long Bytes { get; private set; }

    public int Count => _seen.Count;

    /// <summary>Whether every piece before the last one is there.</summary>
    public bool IsGapless => _early.Count == 0;

    /// <summary>Takes a piece. False when another piece with this index, but other content, came before.</summary>
    public bool Add(int index, ReadOnlyMemory<byte> content)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        if (_seen.TryGetValue(index, out string? known))
        {
            // A client that lost the answer sends the piece again: no harm done.
            return known == hash;
        }

        _seen.Add(index, hash);
        Bytes += content.Length;
        if (index == _next)
        {
            Take(content.Span);
            AppendEarly();
        }
        else
        {
            _early.Add(index, content.ToArray());
        }

        return true;
    }

    public string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();

    private void AppendEarly()
    {
        while (_early.Remove(_next, out byte[]? content))
            Take(content);
    }

    private void Take(ReadOnlySpan<byte> content)
    {
        _hash.AppendData(content);
        shelf.Append(bytes, content);
        _next++;
    }
}
