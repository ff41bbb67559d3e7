using Microsoft.Win32.SafeHandles;

namespace TwitterSdk.Core.Media;

/// <summary>Reads a file at any place.</summary>
internal sealed class FileReader : MediaReader
{
    private readonly SafeFileHandle _file;

    public FileReader(SafeFileHandle file)
    {
        _file = file;
        Length = RandomAccess.GetLength(file);
    }

    public override ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken) =>
        RandomAccess.ReadAsync(_file, buffer, offset, cancellationToken);

    public override ValueTask DisposeAsync()
    {
        _file.Dispose();
        return ValueTask.CompletedTask;
    }
}
