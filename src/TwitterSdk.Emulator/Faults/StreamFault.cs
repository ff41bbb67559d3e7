using TwitterSdk.Emulator.Http;

namespace TwitterSdk.Emulator.Faults;

/// <summary>Lets a stream go well for some messages, and then not. Keep-alives are not counted.</summary>
/// <param name="afterMessages">How many go well.</param>
/// <param name="then">Does with the next message what goes wrong.</param>
internal sealed class StreamFault(int afterMessages, Func<MessageSink, ReadOnlyMemory<byte>, CancellationToken, Task> then) : Fault
{
    internal override Task RunAsync(Exchange exchange)
    {
        EmulatorResponse answer = exchange.Handle();
        return exchange.Send(
            answer.Stream is { } stream ? answer with { Stream = (send, cancellationToken) => RunAsync(stream, send, cancellationToken) } : answer,
            SendOptions.Usual);
    }

    private async Task RunAsync(StreamBody stream, MessageSink send, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        int sent = 0;
        try
        {
            await stream(SendCounted, end.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // The fault ended the stream properly.
        }

        async Task SendCounted(ReadOnlyMemory<byte> message, CancellationToken token)
        {
            bool isKeepAlive = message.Span.Trim("\r\n"u8).IsEmpty;
            if (!isKeepAlive && sent++ == afterMessages)
            {
                await then(send, message, token).ConfigureAwait(false);
                await end.CancelAsync().ConfigureAwait(false);
                token.ThrowIfCancellationRequested();
            }

            await send(message, token).ConfigureAwait(false);
        }
    }
}
