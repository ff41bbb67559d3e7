namespace TwitterSdk.Core.Http;

/// <summary>What an HTTP content holds.</summary>
internal sealed class HttpBodyContent(HttpContent content) : ApiContent
{
    public override long? Length => content.Headers.ContentLength;

    // Buffers can be read again; of any other content nobody knows.
    public override bool CanReplay => content is ByteArrayContent or ReadOnlyMemoryContent;

    public override Task CopyToAsync(Stream destination, CancellationToken cancellationToken) => content.CopyToAsync(destination, cancellationToken);
}
