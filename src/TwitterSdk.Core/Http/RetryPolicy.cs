using System.Globalization;
using Polly;
using Polly.Retry;
using TwitterSdk.Core.Diagnostics;
using TwitterSdk.Core.Errors;

namespace TwitterSdk.Core.Http;

/// <summary>
/// Sends again what failed for a passing reason: any call that provably never left, and calls that change nothing after a broken
/// connection, a timeout or a server error. A POST that may have been executed is never repeated unless the caller asks for it.
/// </summary>
internal static class RetryPolicy
{
    private static readonly ResiliencePropertyKey<CallRun> s_run = new("run");

    public static ResiliencePipeline? Create(ApiPipeline pipeline)
    {
        RetryOptions options = pipeline.Options.Retry;
        if (!options.Enabled || options.MaxRetries == 0)
            return null;

        return new ResiliencePipelineBuilder { TimeProvider = pipeline.Options.Clock }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.MaxRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.BaseDelay,
                MaxDelay = options.MaxDelay,
                ShouldHandle = static args => new ValueTask<bool>(IsPassing(args.Outcome.Exception, Run(args.Context))),
                DelayGenerator = args => new ValueTask<TimeSpan?>(AskedFor(args.Outcome.Exception, options)),
                OnRetry = args =>
                {
                    CallRun run = Run(args.Context);
                    pipeline.Instruments.Retried(run.Endpoint);
                    ApiLog.Retrying(pipeline.Logger, run.Endpoint.Name, args.RetryDelay, Reason(args.Outcome.Exception));
                    return default;
                },
            })
            .Build();
    }

    public static async ValueTask<T> ExecuteAsync<TState, T>(
        ResiliencePipeline retries,
        CallRun run,
        TState state,
        Func<TState, CallRun, CancellationToken, ValueTask<T>> send,
        CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            context.Properties.Set(s_run, run);
            return await retries.ExecuteAsync(
                static (context, state) => state.send(state.state, state.run, context.CancellationToken),
                context,
                (send, run, state)).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static CallRun Run(ResilienceContext context) => context.Properties.GetValue(s_run, null!);

    private static bool IsPassing(Exception? exception, CallRun run) => exception switch
    {
        ApiTransportException transport => !transport.MaybeExecuted || run.MayRetry,
        ApiTimeoutException => run.MayRetry,
        ApiException refused => run.MayRetry && (int)refused.Status is (408 or 500 or 502 or 503 or 504),
        _ => false,
    };

    /// <summary>The vendor's own wish, when it told one; null for the policy's.</summary>
    private static TimeSpan? AskedFor(Exception? exception, RetryOptions options) =>
        exception is ApiException { Failure.RetryAfter: { } asked } ? (asked < options.MaxDelay ? asked : options.MaxDelay) : null;

    private static string Reason(Exception? exception) => exception switch
    {
        ApiException refused => string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)refused.Status}"),
        ApiTimeoutException => "a timeout",
        _ => "a broken connection",
    };
}
