namespace TwitterSdk.Core.Http;

/// <summary>A text field of a multipart body: no file name, no media type.</summary>
internal sealed class TextContent(ReadOnlyMemory<byte> utf8) : ApiContent
{
    public override long? Length => utf8.Length;

    public override bool CanReplay => true;

    public override Task CopyToAsync(Stream destination, CancellationToken cancellationToken) => destination.WriteAsync(utf8, cancellationToken).AsTask();
}
