using System.Buffers;

namespace TwitterSdk.Core.Media;

/// <summary>The buffers of one upload: as many as chunks are under way at once, and each used for chunk after chunk.</summary>
/// <remarks>The shared pool keeps arrays per thread; an upload that goes on on another thread for each chunk would take a new one again and again.</remarks>
internal sealed class UploadBuffers : IDisposable
{
    private readonly Stack<byte[]> _free = new();

    public byte[] Rent(int minimumLength)
    {
        lock (_free)
        {
            if (_free.TryPeek(out var buffer) && buffer.Length >= minimumLength)
                return _free.Pop();
        }

        return ArrayPool<byte>.Shared.Rent(minimumLength);
    }

    public void Return(byte[] buffer)
    {
        lock (_free)
            _free.Push(buffer);
    }

    /// <summary>Gives all that came back to the shared pool.</summary>
    public void Dispose()
    {
        lock (_free)
        {
            while (_free.TryPop(out var buffer))
                ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
