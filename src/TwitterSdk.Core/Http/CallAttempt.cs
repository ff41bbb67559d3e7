using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Diagnostics;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Http;

/// <summary>One try of a call: make the request, authorize it, send it, read the answer.</summary>
internal static class CallAttempt
{
    private const int EnhanceYourCalm = 420;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<T> SendAsync<TReader, T>(CallRun run, TReader reader, CancellationToken cancellationToken)
        where TReader : struct, IAnswerReader<T>
    {
        ApiConnectionOptions options = run.Pipeline.Options;
        using Deadline deadline = Deadline.Start(options.Timeout, options.Clock, cancellationToken);
        try
        {
            using HttpResponseMessage response = await OpenAsync(run, stream: false, deadline.Token).ConfigureAwait(false);
            if (!reader.Accepts((int)response.StatusCode))
                throw await RefuseAsync(run, response, deadline.Token).ConfigureAwait(false);
            return await ReadAsync<TReader, T>(run, response, reader, deadline.Token).ConfigureAwait(false);
        }
        catch (ObserverException observer)
        {
            ExceptionDispatchInfo.Throw(observer.Cause);
            throw;
        }
        catch (Exception exception) when (TransportFailure.Is(exception, deadline.IsUp, cancellationToken))
        {
            throw TransportFailure.Of(run, exception, deadline.IsUp, cancellationToken);
        }
    }

    /// <summary>Opens a stream: the time of one try bounds the wait for the headers, not the stream.</summary>
    public static async ValueTask<HttpResponseMessage> OpenStreamAsync(CallRun run, CancellationToken cancellationToken)
    {
        ApiConnectionOptions options = run.Pipeline.Options;
        using Deadline deadline = Deadline.Start(options.Timeout, options.Clock, cancellationToken);
        try
        {
            HttpResponseMessage response = await OpenAsync(run, stream: true, deadline.Token).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
                return response;
            using (response)
                throw await RefuseAsync(run, response, deadline.Token).ConfigureAwait(false);
        }
        catch (ObserverException observer)
        {
            ExceptionDispatchInfo.Throw(observer.Cause);
            throw;
        }
        catch (Exception exception) when (TransportFailure.Is(exception, deadline.IsUp, cancellationToken))
        {
            throw TransportFailure.Of(run, exception, deadline.IsUp, cancellationToken);
        }
    }

    /// <summary>Sends, and answers as soon as the headers are there. A token that is refused is replaced once.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<HttpResponseMessage> OpenAsync(CallRun run, bool stream, CancellationToken cancellationToken)
    {
        ApiPipeline pipeline = run.Pipeline;
        ApiConnectionOptions options = pipeline.Options;
        while (true)
        {
            run.IsSent = false;
            using HttpRequestMessage request = run.Call.CreateRequest(options.BaseAddress, run.RequestOptions);
            var authorization = new ApiAuthorization { Request = request, Call = run.Call, Scheme = run.Scheme, Transport = pipeline.AuthTransport };
            await run.Credentials.AuthorizeAsync(authorization, cancellationToken).ConfigureAwait(false);
            if (run.Endpoint.TokenWord is { } word)
                AuthorizationHeader.Reword(request, AuthorizationHeader.BearerWord, word);

            run.Attempts++;
            if (pipeline.Logger.IsEnabled(LogLevel.Debug))
                ApiLog.Sending(pipeline.Logger, run.Endpoint.Name, run.Request, run.Attempts, run.Credentials.IdFor(run.Scheme));
            long started = options.Clock.GetTimestamp();
            run.IsSent = true;
            HttpResponseMessage response = await options.Transport.SendAsync(request, stream, cancellationToken).ConfigureAwait(false);
            int status = (int)response.StatusCode;
            run.LastStatus = status;

            // Handlers of users and of tests leave it out, and what must not be told of the request is found by it.
            response.RequestMessage ??= request;
            if (pipeline.Logger.IsEnabled(LogLevel.Debug))
                ApiLog.Answered(pipeline.Logger, run.Endpoint.Name, status, options.Clock.GetElapsedTime(started).TotalMilliseconds);

            // A refusal for a used-up window keeps its place until it is understood.
            if (status is not ((int)HttpStatusCode.TooManyRequests or EnhanceYourCalm))
                LeaveWindow(run, response);
            if (status != (int)HttpStatusCode.Unauthorized || ReferenceEquals(run.Reauthorized, run.Credentials) || !run.Call.CanSendAgain)
                return response;

            run.Reauthorized = run.Credentials;
            if (!await RejectedAsync(run, authorization, response, cancellationToken).ConfigureAwait(false))
                return response;
            ApiLog.Reauthorizing(pipeline.Logger, run.Endpoint.Name);
            response.Dispose();
        }
    }

    private static void LeaveWindow(CallRun run, HttpResponseMessage response)
    {
        if (run.Window is not { } window)
            return;
        bool leaving = run.TakePlace();
        if (AnswerHeaders.ReadWindow(response, run.Pipeline.Options.Vendor) is { } told)
        {
            window.Observe(told, leaving);
            run.Pipeline.Instruments.Remains(run.Endpoint, told.Remaining);
        }
        else if (leaving)
        {
            window.Leave(counted: true);
        }
    }

    private static async ValueTask<bool> RejectedAsync(CallRun run, ApiAuthorization authorization, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            // Credentials tell their own tokens by the header as they wrote it.
            if (run.Endpoint.TokenWord is { } word)
                AuthorizationHeader.Reword(authorization.Request, word, AuthorizationHeader.BearerWord);
            return await run.Credentials.RejectedAsync(authorization, response, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>Makes the exception of an answer that is no success.</summary>
    private static async ValueTask<ApiException> RefuseAsync(CallRun run, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        ApiConnectionOptions options = run.Pipeline.Options;
        byte[] body = [];
        try
        {
            using PooledBody pooled = await PooledBody.ReadAsync(response.Content, options.MaxResponseBytes, cancellationToken).ConfigureAwait(false);
            body = pooled.Span.ToArray();
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            // The refusal itself is known; that its text broke off must not hide it.
        }

        if (run.Options.OnResponse is { } observer)
            Tell(observer, AnswerHeaders.Describe(run, response, body, mismatches: 0));

        return Refusal.Of(run, response, body);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<T> ReadAsync<TReader, T>(CallRun run, HttpResponseMessage response, TReader reader, CancellationToken cancellationToken)
        where TReader : struct, IAnswerReader<T>
    {
        ApiPipeline pipeline = run.Pipeline;
        var context = new JsonReadContext { OnMismatch = pipeline.Options.OnMismatch };
        try
        {
            // A body that nobody wants is read all the same: only then can the connection be used again.
            using PooledBody body = await PooledBody.ReadAsync(response.Content, pipeline.Options.MaxResponseBytes, cancellationToken).ConfigureAwait(false);
            if (reader.NeedsBody && body.Span.IsEmpty)
                throw new InvalidDataException("it is empty.");
            T result = reader.Read(body.Span, response, context);
            if (context.Mismatches > 0)
            {
                pipeline.Instruments.Mismatched(run.Endpoint, context.Mismatches);
                ApiLog.Mismatched(pipeline.Logger, run.Endpoint.Name, context.Mismatches);
            }

            if (run.Options.OnResponse is { } observer)
                Tell(observer, AnswerHeaders.Describe(run, response, body.Span.ToArray(), context.Mismatches));
            if (result is IApiEnvelope { HasData: false, HasErrors: true } && !run.Options.KeepErrorAnswers)
                throw Refusal.Of(run, response, body.Span.ToArray());
            return result;
        }
        catch (Exception exception) when (exception is JsonReadException or InvalidDataException)
        {
            throw new ApiDecodeException(run.Endpoint.Name, response.StatusCode, exception.Message, exception);
        }
    }

    private static void Tell(Action<ApiResponse> observer, ApiResponse response)
    {
        try
        {
            observer(response);
        }
        catch (Exception exception)
        {
            throw new ObserverException(exception);
        }
    }
}
