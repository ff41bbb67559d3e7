using System.Net.Sockets;
using TwitterSdk.Core.Errors;

namespace TwitterSdk.Core.Http;

/// <summary>Turns what the network and the clock do to a call into typed exceptions.</summary>
internal static class TransportFailure
{
    /// <summary>True for what the network or a timeout did; false for a cancellation by the caller, and for everything else.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="isUp">True when the time of the try is up.</param>
    /// <param name="cancellationToken">The token of the call, without the time of the try.</param>
    public static bool Is(Exception exception, bool isUp, CancellationToken cancellationToken) => exception switch
    {
        // When nobody cancelled, an HTTP client from elsewhere has a timeout of its own.
        OperationCanceledException => isUp || (!cancellationToken.IsCancellationRequested && exception.InnerException is TimeoutException),
        _ => exception is HttpRequestException or IOException,
    };

    /// <summary>The typed exception.</summary>
    public static Exception Of(CallRun run, Exception exception, bool isUp, CancellationToken cancellationToken)
    {
        if (isUp)
            return new ApiTimeoutException(run.Endpoint.Name, run.Pipeline.Options.Timeout, whole: false);

        // A connection that is torn down by a cancellation does not always say so.
        if (cancellationToken.IsCancellationRequested)
            return new OperationCanceledException(exception.Message, exception, cancellationToken);
        return exception.InnerException is TimeoutException inner
            ? new ApiTimeoutException(run.Endpoint.Name, inner)
            : new ApiTransportException(run.Endpoint.Name, Describe(exception), run.IsSent && MaybeExecuted(exception), exception);
    }

    /// <summary>Only failures before a connection stood are surely before the vendor saw anything.</summary>
    private static bool MaybeExecuted(Exception exception) => exception is not HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };

    private static string Describe(Exception exception) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "the host's name cannot be resolved.",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "no secure connection could be made.",
        HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } => "the proxy did not let the connection through.",
        HttpRequestException { InnerException: SocketException socket } => $"the vendor cannot be reached ({socket.SocketErrorCode}).",
        _ => "the connection broke before the answer was complete.",
    };
}
