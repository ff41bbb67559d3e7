using TwitterSdk.Core.Errors;

namespace TwitterSdk.Tests.Configuration;

/// <summary>Always decides the same, and counts how often it was asked.</summary>
internal sealed class CountingErrorHandler(ErrorDecision decision) : IApiErrorHandler
{
    public int Asked { get; private set; }

    public ValueTask<ErrorDecision> HandleAsync(ApiErrorContext context, CancellationToken cancellationToken)
    {
        Asked++;
        return new ValueTask<ErrorDecision>(decision);
    }
}
