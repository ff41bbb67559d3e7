using System.Buffers;

namespace TwitterSdk.Core.Media;

/// <summary>Finds out how long media are by writing them to a temporary file, which goes away when it is closed.</summary>
internal static class MediaSpool
{
    /// <param name="source">The media; disposed at the end.</param>
    /// <param name="limit">The most bytes to take.</param>
    public static async Task<MediaReader> ToFileAsync(ForwardReader source, long limit, CancellationToken cancellationToken)
    {
        await using var _ = source.ConfigureAwait(false);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        var buffer = ArrayPool<byte>.Shared.Rent(MediaContent.BufferBytes);
        try
        {
            // Temporary folders are shared between users on Unix; what is uploaded is nobody else's business.
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            var written = 0L;
            while (await source.ReadNextAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
            {
                if (written + count > limit)
                    throw new MediaSizeException($"The media have more than {limit} bytes, which is the most for their type.", written + count, limit);
                await RandomAccess.WriteAsync(file, buffer.AsMemory(0, count), written, cancellationToken).ConfigureAwait(false);
                written += count;
            }

            return new FileReader(file) { FileName = source.FileName, MediaType = source.MediaType };
        }
        catch
        {
            file.Dispose();
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
