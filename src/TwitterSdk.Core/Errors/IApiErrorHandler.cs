namespace TwitterSdk.Core.Errors;

/// <summary>Decides what happens after a failure.</summary>
public interface IApiErrorHandler
{
    /// <summary>Is asked after each failed try.</summary>
    ValueTask<ErrorDecision> HandleAsync(ApiErrorContext context, CancellationToken cancellationToken);
}
