using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Diagnostics;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Json;
using TwitterSdk.Core.RateLimits;

namespace TwitterSdk.Core.Http;

/// <summary>
/// What every call goes through, from the outside in: error handlers and used-up windows (this file), retries
/// (<see cref="RetryPolicy"/>), the rate-limit gate (<see cref="RateLimitGate"/>), and one try (<see cref="CallAttempt"/>).
/// </summary>
internal sealed class ApiPipeline
{
    private readonly RetryPolicy? _retries;
    private readonly RateLimitGate _gate;

    public ApiPipeline(ApiConnectionOptions options)
    {
        Options = options;
        Logger = options.LoggerFactory.CreateLogger($"{options.Vendor.Name}.Client");
        Instruments = ApiInstruments.For(options.Vendor.Name);
        RequestDefaults = RequestDefaults.Of(options);
        AuthTransport = new AuthTransport(options.BaseAddress, SendForTokenAsync, options.Clock) { Watch = new RenewalWatch(Logger, Instruments) };
        _gate = new RateLimitGate(this);
        _retries = options.Retry is { Enabled: true, MaxRetries: > 0 } ? new RetryPolicy(this) : null;
    }

    public ApiConnectionOptions Options { get; }

    public ILogger Logger { get; }

    public ApiInstruments Instruments { get; }

    public AuthTransport AuthTransport { get; }

    /// <summary>What every request carries.</summary>
    public RequestDefaults RequestDefaults { get; }

    /// <summary>Sends until there is a result, or an exception that nobody cures.</summary>
    public Task<T> SendAsync<TReader, T>(ApiConnection connection, ApiCall call, TReader reader, CancellationToken cancellationToken)
        where TReader : struct, IAnswerReader<T> =>
        RunAsync<AnswerExchange<TReader, T>, T>(connection, call, new AnswerExchange<TReader, T>(reader), cancellationToken);

    /// <summary>Opens a connection of a stream, once: what follows a failure is for the stream's own policy. Error handlers are asked all the same.</summary>
    public Task<HttpResponseMessage> OpenStreamAsync(ApiConnection connection, ApiCall call, CancellationToken cancellationToken) =>
        RunAsync<StreamExchange, HttpResponseMessage>(connection, call, default, cancellationToken);

    /// <summary>One try, with a place in the window that it counts against.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<T> TryAsync<TExchange, T>(CallRun run, TExchange exchange, CancellationToken cancellationToken)
        where TExchange : struct, ICallExchange<T>
    {
        await run.Credentials.PrepareAsync(run.Endpoint, cancellationToken).ConfigureAwait(false);
        // What headers tell of windows is not to be trusted on streams.
        if (run.Call.IsStream)
            run.Scheme = run.Credentials.Choose(run.Endpoint);
        else
            await _gate.EnterAsync(run, cancellationToken).ConfigureAwait(false);
        bool answered = false;
        try
        {
            T result = await exchange.ExecuteAsync(run, cancellationToken).ConfigureAwait(false);
            answered = true;
            return result;
        }
        catch (ApiException refusal)
        {
            answered = true;
            if (refusal.Kind == ApiErrorKind.RateLimit)
                _gate.Refused(run, refusal);
            throw;
        }
        finally
        {
            RateLimitGate.Leave(run, answered);
        }
    }

    private async Task<T> RunAsync<TExchange, T>(ApiConnection connection, ApiCall call, TExchange exchange, CancellationToken cancellationToken)
        where TExchange : struct, ICallExchange<T>
    {
        ArgumentNullException.ThrowIfNull(call);
        var run = new CallRun(this, connection, call);
        Activity? activity = Instruments.Start(call.Endpoint);
        long started = Instruments.MeasuresDuration ? Options.Clock.GetTimestamp() : 0;
        using Deadline whole = Deadline.Start(connection.Options.Timeout, Options.Clock, cancellationToken);
        Exception? failure = null;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            while (true)
            {
                try
                {
                    // Most calls succeed at once, so the machinery of retries is only set going by a first failure.
                    return run.IsRetrying
                        ? await _retries!.ExecuteAsync<TExchange, T>(run, exchange, whole.Token).ConfigureAwait(false)
                        : await TryAsync<TExchange, T>(run, exchange, whole.Token).ConfigureAwait(false);
                }
                catch (Exception exception) when (IsFailureOfTheCall(exception))
                {
                    if (!run.IsRetrying && !run.Call.IsStream && _retries?.Handles(exception, run) == true)
                        run.Retry(exception);
                    else if (await CureAsync(run, exception, whole.Token).ConfigureAwait(false))
                        run.Retry(null);
                    else
                        throw;
                }
            }
        }
        catch (OperationCanceledException exception) when (whole.IsUp)
        {
            throw failure = new ApiTimeoutException(call.Endpoint.Name, connection.Options.Timeout!.Value, whole: true) { Source = exception.Source };
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested && exception.CancellationToken != cancellationToken)
        {
            throw failure = new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (Exception exception)
        {
            failure = exception;
            throw;
        }
        finally
        {
            if (!call.IsStream)
                call.Release();
            ApiInstruments.Finish(activity, run.Attempts, run.LastStatus, failure);
            if (Instruments.MeasuresDuration)
                Instruments.Called(call.Endpoint, Options.Clock.GetElapsedTime(started), run.LastStatus, failure);
        }
    }

    /// <summary>True when another try is wanted.</summary>
    private async ValueTask<bool> CureAsync(CallRun run, Exception exception, CancellationToken cancellationToken)
    {
        ErrorDecision decision = await AskHandlersAsync(run, exception, cancellationToken).ConfigureAwait(false);

        // What was read from a stream that cannot be read again is gone.
        if (decision == ErrorDecision.Raise || !run.Call.CanSendAgain)
            return false;
        if (decision == ErrorDecision.Retry)
        {
            ApiLog.HandlerRetries(Logger, run.Endpoint.Name, run.Credentials.Id);
            return true;
        }

        // A refusal for a used-up window was not executed, so even a POST may be sent again; the gate does the waiting.
        return !run.Call.IsStream && exception is ApiException { Kind: ApiErrorKind.RateLimit } && _gate.MaySendAgain(run);
    }

    private async ValueTask<ErrorDecision> AskHandlersAsync(CallRun run, Exception exception, CancellationToken cancellationToken)
    {
        ApiCallOptions options = run.Options;
        if ((options.SkipClientErrorHandlers || Options.ErrorHandlers.Count == 0) && options.ErrorHandlers.Count == 0)
            return ErrorDecision.Pass;

        var context = new ApiErrorContext
        {
            Exception = exception,
            Endpoint = run.Endpoint.Name,
            Attempt = run.Attempts,
            Safe = run.Endpoint.Safe,
            Credentials = run.Credentials,
        };
        IEnumerable<IApiErrorHandler> handlers = options.SkipClientErrorHandlers ? options.ErrorHandlers : [.. Options.ErrorHandlers, .. options.ErrorHandlers];
        foreach (IApiErrorHandler handler in handlers)
        {
            ErrorDecision decision = await handler.HandleAsync(context, cancellationToken).ConfigureAwait(false);
            run.Credentials = context.Credentials;
            if (decision != ErrorDecision.Pass)
                return decision;
        }

        return ErrorDecision.Pass;
    }

    private Task<HttpResponseMessage> SendForTokenAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        RequestDefaults.AddHeaders(request);
        return Options.Transport.SendAsync(request, stream: false, cancellationToken);
    }

    private static bool IsFailureOfTheCall(Exception exception) =>
        exception is ApiException or ApiTransportException or ApiTimeoutException or ApiDecodeException or AuthException;
}
