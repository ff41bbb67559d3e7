using TwitterSdk.Core.Json;
using TwitterSdk.Core.Streaming;

namespace TwitterSdk.Streaming;

/// <summary>Leads a stream through a handler. The same for all kinds of messages.</summary>
internal static class StreamHandling
{
    public static async Task RunAsync<T>(ApiStream<T> stream, TwitterStreamHandler handler, CancellationToken cancellationToken)
        where T : IJsonModel<T>, ITwitterStreamMessage
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(handler);
        Exception? end = null;
        try
        {
            await foreach (StreamItem<T> item in stream.WithEvents(cancellationToken).ConfigureAwait(false))
            {
                try
                {
                    await (item.IsMessage
                        ? item.Message.HandleAsync(handler, cancellationToken)
                        : handler.DispatchAsync(item.Event, cancellationToken)).ConfigureAwait(false);
                }
                catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
                {
                    await handler.OnExceptionAsync(fault, cancellationToken).ConfigureAwait(false);
                }
            }
        }
        catch (Exception exception)
        {
            end = exception is OperationCanceledException && cancellationToken.IsCancellationRequested ? null : exception;
            throw;
        }
        finally
        {
            await handler.OnDisconnectAsync(end, CancellationToken.None).ConfigureAwait(false);
        }
    }
}
