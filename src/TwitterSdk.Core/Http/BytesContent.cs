namespace TwitterSdk.Core.Http;

/// <summary>A buffer.</summary>
internal sealed class BytesContent(ReadOnlyMemory<byte> bytes) : ApiContent
{
    public override long? Length => bytes.Length;

    public override bool CanReplay => true;

    public override Task CopyToAsync(Stream destination, CancellationToken cancellationToken) => destination.WriteAsync(bytes, cancellationToken).AsTask();
}
