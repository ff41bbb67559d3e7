namespace TwitterSdk.Core.Errors;

/// <summary>Decides what happens after a failure.</summary>
/// <remarks>
/// Handlers are asked before the client waits for a rate-limit window, and after its own retries. An exception that a handler
/// throws takes the place of the failure. A handler that always asks for another try never lets the call end: look at
/// <see cref="ApiErrorContext.Attempt"/>.
/// </remarks>
public interface IApiErrorHandler
{
    /// <summary>Is asked about each failure.</summary>
    ValueTask<ErrorDecision> HandleAsync(ApiErrorContext context, CancellationToken cancellationToken);
}
