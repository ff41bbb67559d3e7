using TwitterSdk.Core.Streaming;

namespace TwitterSdk.Streaming;

/// <summary>
/// Handles what a stream sends, one method for each kind of message and event; override those you need. They are called one after the
/// other in the order of the stream. Run one with <c>stream.RunAsync(handler)</c>, or in a host with <c>services.AddTwitterStream</c>.
/// </summary>
/// <remarks>A fault in a method goes to <see cref="OnExceptionAsync"/>, and the stream goes on.</remarks>
public abstract partial class TwitterStreamHandler
{
    /// <summary>A connection was accepted: the first one, or a further one.</summary>
    /// <param name="isRestart">True for a further one.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnConnectAsync(bool isRestart, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The service closed the connection properly; the stream connects again.</summary>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnClosedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A connection broke, fell silent or did not come about; the stream connects again.</summary>
    /// <param name="again">The cause, and the pause before the next try.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnConnectionErrorAsync(StreamReconnecting again, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The service refused a connection with an HTTP error or for a limit; the stream connects again.</summary>
    /// <param name="again">The cause, and the pause before the next try.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnRequestErrorAsync(StreamReconnecting again, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>An empty line came: there is nothing to send, and the connection is fine.</summary>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnKeepAliveAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A line came that is no JSON.</summary>
    /// <param name="line">The line as it came, and what is wrong with it.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnUnreadableAsync(StreamUnreadable line, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The service said something about the connection, most often why it is about to close it. The message itself is handled, too.</summary>
    /// <param name="notice">What it said.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnNoticeAsync(StreamNotice notice, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What was missed while there was no connection has been fetched in another way.</summary>
    /// <param name="filled">How many messages, and what went wrong.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnGapFilledAsync(StreamGapFilled filled, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>One of the other methods threw. What this one throws ends the stream.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnExceptionAsync(Exception exception, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The stream is at its end and does not connect again. Always called last, also after a cancellation.</summary>
    /// <param name="error">Why; null when it was cancelled or ended properly.</param>
    /// <param name="cancellationToken">Not set by the cancellation that ends the stream, so that there is time to tidy up.</param>
    public virtual Task OnDisconnectAsync(Exception? error, CancellationToken cancellationToken) => Task.CompletedTask;

    internal Task DispatchAsync(ConnectionEvent happened, CancellationToken cancellationToken) => happened switch
    {
        StreamConnected => OnConnectAsync(isRestart: false, cancellationToken),
        StreamRestarted => OnConnectAsync(isRestart: true, cancellationToken),
        StreamDisconnected { Cause.Kind: StreamBreakKind.Ended } => OnClosedAsync(cancellationToken),
        StreamReconnecting { Cause.Kind: StreamBreakKind.Broken or StreamBreakKind.Stalled } again => OnConnectionErrorAsync(again, cancellationToken),
        StreamReconnecting { Cause.Kind: StreamBreakKind.Refused or StreamBreakKind.Limited } again => OnRequestErrorAsync(again, cancellationToken),
        StreamKeepAlive => OnKeepAliveAsync(cancellationToken),
        StreamNotice notice => OnNoticeAsync(notice, cancellationToken),
        StreamGapFilled filled => OnGapFilledAsync(filled, cancellationToken),
        StreamUnreadable line => OnUnreadableAsync(line, cancellationToken),
        _ => Task.CompletedTask,
    };
}
