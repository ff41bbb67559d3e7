using TwitterSdk.Core.Json;
using TwitterSdk.Core.Streaming;

namespace TwitterSdk.Streaming;

/// <summary>Leads a stream through a handler. The same for all kinds of messages.</summary>
internal static class StreamHandling
{
    /// <param name="stream">The stream.</param>
    /// <param name="handler">The handler.</param>
    /// <param name="dispatch">Finds the method for a message.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    public static async Task RunAsync<T>(
        ApiStream<T> stream, TwitterStreamHandler handler, Func<TwitterStreamHandler, T, CancellationToken, Task> dispatch, CancellationToken cancellationToken)
        where T : IJsonModel<T>
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
                        ? dispatch(handler, item.Message, cancellationToken)
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
