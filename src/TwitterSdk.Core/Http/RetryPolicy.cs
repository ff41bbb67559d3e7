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
internal sealed class RetryPolicy
{
    private static readonly ResiliencePropertyKey<CallRun> s_run = new("run");

    private readonly ApiPipeline _pipeline;
    private readonly ResiliencePipeline _retries;

    public RetryPolicy(ApiPipeline pipeline)
    {
        _pipeline = pipeline;
        RetryOptions options = pipeline.Options.Retry;
        _retries = new ResiliencePipelineBuilder { TimeProvider = pipeline.Options.Clock }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.MaxRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.BaseDelay,
                MaxDelay = options.MaxDelay,
                ShouldHandle = args => new ValueTask<bool>(args.Outcome.Exception is { } exception && Handles(exception, Run(args.Context))),
                DelayGenerator = static args => new ValueTask<TimeSpan?>(AskedFor(args.Outcome.Exception)),
                OnRetry = Tell,
            })
            .Build();
    }

    /// <summary>True for a failure that may pass, of a call that may be sent again.</summary>
    public bool Handles(Exception exception, CallRun run) => run.Call.CanSendAgain && exception switch
    {
        ApiTransportException transport => !transport.MaybeExecuted || run.MayRetry,
        ApiTimeoutException timeout => !timeout.Whole && run.MayRetry,

        // Not implemented, and an unknown version, do not pass; a pause that is longer than any window is for the caller to decide.
        ApiException refused => run.MayRetry && (int)refused.Status is 408 or (>= 500 and not 501 and not 505)
            && !(AskedFor(refused) > _pipeline.Options.RateLimits.MaxWait) && !(AskedFor(refused) > Deadline.Longest),
        _ => false,
    };

    /// <summary>Goes on after a first failure, which counts as the first try.</summary>
    public async ValueTask<T> ExecuteAsync<TExchange, T>(CallRun run, TExchange exchange, CancellationToken cancellationToken)
        where TExchange : struct, ICallExchange<T>
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            context.Properties.Set(s_run, run);
            return await _retries.ExecuteAsync(
                static (context, state) => state.Policy.NextAsync<TExchange, T>(state.Run, state.Exchange, context.CancellationToken),
                context,
                (Policy: this, Run: run, Exchange: exchange)).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static CallRun Run(ResilienceContext context) => context.Properties.GetValue(s_run, null!);

    /// <summary>The vendor's own wish, when it told one; null for the policy's.</summary>
    private static TimeSpan? AskedFor(Exception? exception) => (exception as ApiException)?.Failure.RetryAfter;

    private ValueTask Tell(OnRetryArguments<object> args)
    {
        CallRun run = Run(args.Context);
        _pipeline.Instruments.Retried(run.Endpoint);
        ApiLog.Retrying(_pipeline.Logger, run.Endpoint.Name, args.RetryDelay, Reason(args.Outcome.Exception));
        return default;
    }

    private static string Reason(Exception? exception) => exception switch
    {
        ApiException refused => string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)refused.Status}"),
        ApiTimeoutException => "a timeout",
        _ => "a broken connection",
    };

    private ValueTask<T> NextAsync<TExchange, T>(CallRun run, TExchange exchange, CancellationToken cancellationToken)
        where TExchange : struct, ICallExchange<T> =>
        run.TakeFirstFailure() is { } failure
            ? ValueTask.FromException<T>(failure)
            : _pipeline.TryAsync<TExchange, T>(run, exchange, cancellationToken);
}
