using System.Buffers;

namespace TwitterSdk.Core.Http;

/// <summary>A file or a part of it; each sending opens the file anew, so that parts may be sent at the same time.</summary>
internal sealed class FileSliceContent(string path, long offset, long length) : ApiContent
{
    private const int BufferSize = 64 * 1024;

    public override long? Length => length;

    public override bool CanReplay => true;

    public override async Task CopyToAsync(Stream destination, CancellationToken cancellationToken)
    {
        using var file = File.OpenHandle(path, options: FileOptions.Asynchronous | FileOptions.SequentialScan);
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(length, 1, BufferSize));
        try
        {
            for (long done = 0; done < length;)
            {
                var read = await RandomAccess.ReadAsync(file, buffer.AsMemory(0, (int)Math.Min(buffer.Length, length - done)), offset + done, cancellationToken).ConfigureAwait(false);
                if (read == 0)
                    throw StreamCopy.Ended(length - done, length);
                await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                done += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public static long LengthOf(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = new FileInfo(path);
        return file.Exists ? file.Length : throw new FileNotFoundException($"There is no file '{path}' to send.", path);
    }
}
