using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Polly;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Diagnostics;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.RateLimits;

namespace TwitterSdk.Core.Http;

/// <summary>
/// What every call goes through, from the outside in: error handlers and used-up windows (this file), retries
/// (<see cref="RetryPolicy"/>), the rate-limit gate (<see cref="RateLimitGate"/>), and one try (<see cref="CallAttempt"/>).
/// </summary>
internal sealed class ApiPipeline
{
    private readonly ResiliencePipeline? _retries;
    private readonly RateLimitGate _gate;

    public ApiPipeline(ApiConnectionOptions options)
    {
        Options = options;
        Logger = options.LoggerFactory.CreateLogger($"{options.Vendor.Name}.Client");
        Instruments = ApiInstruments.For(options.Vendor.Name);
        AuthTransport = new AuthTransport(options.BaseAddress, (request, cancellationToken) => options.Transport.SendAsync(request, stream: false, cancellationToken), options.Clock);
        _gate = new RateLimitGate(this);
        _retries = RetryPolicy.Create(this);
    }

    public ApiConnectionOptions Options { get; }

    public ILogger Logger { get; }

    public ApiInstruments Instruments { get; }

    public AuthTransport AuthTransport { get; }

    /// <summary>Sends until there is a result, or an exception that nobody cures.</summary>
    public async Task<T> SendAsync<TReader, T>(ApiConnection connection, ApiCall call, TReader reader, CancellationToken cancellationToken)
        where TReader : struct, IAnswerReader<T>
    {
        var run = new CallRun(this, connection, call);
        Activity? activity = Instruments.Start(call.Endpoint);
        long started = Instruments.MeasuresDuration ? Options.Clock.GetTimestamp() : 0;
        using Deadline whole = Deadline.Start(connection.Options.Timeout, Options.Clock, cancellationToken);
        Exception? failure = null;
        try
        {
            while (true)
            {
                try
                {
                    return await TryAsync<TReader, T>(run, reader, whole.Token).ConfigureAwait(false);
                }
                catch (Exception exception) when (IsFailureOfTheCall(exception))
                {
                    if (!await CureAsync(run, exception, whole.Token).ConfigureAwait(false))
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
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (Exception exception)
        {
            failure = exception;
            throw;
        }
        finally
        {
            call.Release();
            ApiInstruments.Finish(activity, run.Attempts, run.LastStatus, failure);
            if (Instruments.MeasuresDuration)
                Instruments.Called(call.Endpoint, Options.Clock.GetElapsedTime(started), failure is null ? "success" : failure.GetType().Name);
        }
    }

    /// <summary>Opens a stream; failures to open it are cured like those of a call.</summary>
    public async Task<ApiStream<T>> OpenStreamAsync<T>(ApiConnection connection, ApiCall call, CancellationToken cancellationToken)
        where T : Json.IJsonModel<T>
    {
        var run = new CallRun(this, connection, call);
        try
        {
            while (true)
            {
                try
                {
                    RateLimitBucket bucket = await _gate.EnterAsync(run, cancellationToken).ConfigureAwait(false);
                    HttpResponseMessage response = await CallAttempt.OpenStreamAsync(run, bucket, cancellationToken).ConfigureAwait(false);
                    return new ApiStream<T>(run.Endpoint.Name, response, new Json.JsonReadContext { OnMismatch = Options.OnMismatch });
                }
                catch (Exception exception) when (IsFailureOfTheCall(exception))
                {
                    if (!await CureAsync(run, exception, cancellationToken).ConfigureAwait(false))
                        throw;
                }
            }
        }
        finally
        {
            call.Release();
        }
    }

    private ValueTask<T> TryAsync<TReader, T>(CallRun run, TReader reader, CancellationToken cancellationToken)
        where TReader : struct, IAnswerReader<T>
    {
        return _retries is null || !run.Call.CanSendAgain
            ? GateAndSendAsync<TReader, T>(run, reader, cancellationToken)
            : RetryPolicy.ExecuteAsync(_retries, run, (Pipeline: this, Reader: reader), static (state, run, token) => state.Pipeline.GateAndSendAsync<TReader, T>(run, state.Reader, token), cancellationToken);
    }

    private async ValueTask<T> GateAndSendAsync<TReader, T>(CallRun run, TReader reader, CancellationToken cancellationToken)
        where TReader : struct, IAnswerReader<T>
    {
        RateLimitBucket bucket = await _gate.EnterAsync(run, cancellationToken).ConfigureAwait(false);
        return await CallAttempt.SendAsync<TReader, T>(run, bucket, reader, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>True when another try is wanted.</summary>
    private async ValueTask<bool> CureAsync(CallRun run, Exception exception, CancellationToken cancellationToken)
    {
        if (!run.Call.CanSendAgain)
            return false;

        switch (await AskHandlersAsync(run, exception, cancellationToken).ConfigureAwait(false))
        {
            case ErrorDecision.Retry:
                ApiLog.HandlerRetries(Logger, run.Endpoint.Name, run.Credentials.Id);
                return true;
            case ErrorDecision.Raise:
                return false;
        }

        // A refusal for a used-up window was not executed, so even a POST may be sent again; the gate does the waiting.
        return exception is ApiException { Kind: ApiErrorKind.RateLimit } refusal && _gate.CanWaitAfter(run, refusal);
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
        IEnumerable<IApiErrorHandler> handlers = options.SkipClientErrorHandlers ? options.ErrorHandlers : Options.ErrorHandlers.Concat(options.ErrorHandlers);
        foreach (IApiErrorHandler handler in handlers)
        {
            ErrorDecision decision = await handler.HandleAsync(context, cancellationToken).ConfigureAwait(false);
            run.Credentials = context.Credentials;
            if (decision != ErrorDecision.Pass)
                return decision;
        }

        return ErrorDecision.Pass;
    }

    private static bool IsFailureOfTheCall(Exception exception) =>
        exception is ApiException or ApiTransportException or ApiTimeoutException or ApiDecodeException;
}
