namespace TwitterSdk.Emulator.State;

/// <summary>The bytes of an upload in the pieces in which they came, as long as they are kept.</summary>
internal sealed class MediaBytes
{
    private readonly List<byte[]> _pieces = [];

    public long Length { get; private set; }

    /// <summary>False once they had to make room: what is gone stays gone.</summary>
    public bool IsKept { get; private set; } = true;

    public void Add(byte[] piece)
    {
        _pieces.Add(piece);
        Length += piece.Length;
    }

    public void Drop()
    {
        IsKept = false;
        _pieces.Clear();
        Length = 0;
    }

    /// <summary>All of it in one piece; null when it is not kept.</summary>
    public byte[]? Whole()
    {
        if (!IsKept)
            return null;
        if (_pieces.Count != 1)
        {
            byte[] whole = new byte[Length];
            int at = 0;
            foreach (byte[] piece in _pieces)
            {
                piece.CopyTo(whole, at);
                at += piece.Length;
            }

            _pieces.Clear();
            _pieces.Add(whole);
        }

        return _pieces[0];
    }
}
