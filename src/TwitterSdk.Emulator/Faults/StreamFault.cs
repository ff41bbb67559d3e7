using TwitterSdk.Emulator.Http;

namespace TwitterSdk.Emulator.Faults;

/// <summary>Lets a stream go well for some messages, and then not.</summary>
internal sealed class StreamFault(int afterMessages, Func<Stream, ReadOnlyMemory<byte>, CancellationToken, Task> then) : Fault
{
    internal override Task RunAsync(Exchange exchange)
    {
        EmulatorResponse answer = exchange.Handle();
        return exchange.Send(
            answer.Stream is { } stream ? answer with { Stream = (body, cancellationToken) => RunAsync(stream, body, cancellationToken) } : answer,
            SendOptions.Usual);
    }

    private async Task RunAsync(StreamBody stream, Stream body, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var counted = new CountedStream(body, afterMessages, async (message, token) =>
        {
            await then(body, message, token).ConfigureAwait(false);
            await end.CancelAsync().ConfigureAwait(false);
        });
        try
        {
            await stream(counted, end.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // The fault ended the stream properly.
        }
    }
}
