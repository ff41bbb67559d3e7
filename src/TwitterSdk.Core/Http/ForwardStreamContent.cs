namespace TwitterSdk.Core.Http;

/// <summary>What comes next in a stream that cannot seek; it can be sent once.</summary>
internal sealed class ForwardStreamContent(Stream stream, long? length) : ApiContent
{
    private bool _sent;

    public override long? Length => length;

    public override bool CanReplay => false;

    public override Task CopyToAsync(Stream destination, CancellationToken cancellationToken)
    {
        if (_sent)
            throw new InvalidOperationException("The stream cannot seek and was sent before: it cannot be sent again.");
        _sent = true;
        return StreamCopy.CopyAsync(stream, length, destination, cancellationToken);
    }
}
