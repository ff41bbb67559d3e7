namespace TwitterSdk.Core.Http;

/// <summary>A part of a stream that can seek; each sending starts at the same place.</summary>
internal sealed class StreamSliceContent(Stream stream, long offset, long length) : ApiContent
{
    public override long? Length => length;

    public override bool CanReplay => true;

    public override Task CopyToAsync(Stream destination, CancellationToken cancellationToken)
    {
        stream.Position = offset;
        return StreamCopy.CopyAsync(stream, length, destination, cancellationToken);
    }
}
