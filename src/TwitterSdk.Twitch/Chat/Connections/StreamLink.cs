namespace TwitterSdk.Twitch.Chat.Connections;

/// <summary>TCP, with or without TLS.</summary>
internal sealed class StreamLink(Stream stream) : ChatLink
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) => stream.ReadAsync(buffer, cancellationToken);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> lines, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(lines, cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public override ValueTask DisposeAsync() => stream.DisposeAsync();
}
