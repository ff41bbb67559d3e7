using System.Net;
using System.Net.Sockets;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Diagnostics;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Json;
using TwitterSdk.Core.RateLimits;

namespace TwitterSdk.Core.Http;

/// <summary>One try of a call: make the request, authorize it, send it, read the answer.</summary>
internal static class CallAttempt
{
    public static async ValueTask<T> SendAsync<TReader, T>(CallRun run, RateLimitBucket bucket, TReader reader, CancellationToken cancellationToken)
        where TReader : struct, IAnswerReader<T>
    {
        ApiPipeline pipeline = run.Pipeline;
        using Deadline deadline = Deadline.Start(pipeline.Options.Timeout, pipeline.Options.Clock, cancellationToken);
        try
        {
            using HttpResponseMessage response = await OpenAsync(run, bucket, stream: false, deadline.Token).ConfigureAwait(false);
            if (!reader.Accepts((int)response.StatusCode))
                throw await RefuseAsync(run, response, deadline.Token).ConfigureAwait(false);
            return await ReadAsync<TReader, T>(run, response, reader, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.IsUp)
        {
            throw new ApiTimeoutException(run.Endpoint.Name, pipeline.Options.Timeout, whole: false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new ApiTransportException(run.Endpoint.Name, Describe(exception), MaybeExecuted(exception), exception);
        }
    }

    /// <summary>Opens a stream: the time of one try bounds the wait for the headers, not the stream.</summary>
    public static async ValueTask<HttpResponseMessage> OpenStreamAsync(CallRun run, RateLimitBucket bucket, CancellationToken cancellationToken)
    {
        ApiPipeline pipeline = run.Pipeline;
        using Deadline deadline = Deadline.Start(pipeline.Options.Timeout, pipeline.Options.Clock, cancellationToken);
        try
        {
            HttpResponseMessage response = await OpenAsync(run, bucket, stream: true, deadline.Token).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
                return response;
            using (response)
                throw await RefuseAsync(run, response, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.IsUp)
        {
            throw new ApiTimeoutException(run.Endpoint.Name, pipeline.Options.Timeout, whole: false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new ApiTransportException(run.Endpoint.Name, Describe(exception), MaybeExecuted(exception), exception);
        }
    }

    /// <summary>Sends, and answers as soon as the headers are there. A token that is refused is replaced once.</summary>
    public static async ValueTask<HttpResponseMessage> OpenAsync(CallRun run, RateLimitBucket bucket, bool stream, CancellationToken cancellationToken)
    {
        ApiPipeline pipeline = run.Pipeline;
        while (true)
        {
            run.Attempts++;
            AuthScheme scheme = run.Credentials.Choose(run.Endpoint);
            using HttpRequestMessage request = run.Call.CreateRequest(pipeline.Options.BaseAddress, run.EffectiveOptions);
            if (pipeline.Options.UserAgent is { } agent)
                request.Headers.TryAddWithoutValidation("User-Agent", agent);
            var authorization = new ApiAuthorization { Request = request, Call = run.Call, Scheme = scheme, Transport = pipeline.AuthTransport };
            await run.Credentials.AuthorizeAsync(authorization, cancellationToken).ConfigureAwait(false);

            ApiLog.Sending(pipeline.Logger, run.Endpoint.Name, run.Endpoint.Method.Method, run.Endpoint.Host, run.Endpoint.Path, run.Attempts, run.Credentials.Id);
            long started = pipeline.Options.Clock.GetTimestamp();
            HttpResponseMessage response = await pipeline.Options.Transport.SendAsync(request, stream, cancellationToken).ConfigureAwait(false);
            run.LastStatus = (int)response.StatusCode;
            ApiLog.Answered(pipeline.Logger, run.Endpoint.Name, (int)response.StatusCode, pipeline.Options.Clock.GetElapsedTime(started).TotalMilliseconds);

            if (AnswerHeaders.ReadWindow(response, pipeline.Options.Vendor.RateLimitHeaders) is { } window)
                bucket.Observe(window);
            if (response.StatusCode != HttpStatusCode.Unauthorized || run.Reauthorized || !run.Call.CanSendAgain)
                return response;

            run.Reauthorized = true;
            if (!await run.Credentials.RejectedAsync(authorization, response, cancellationToken).ConfigureAwait(false))
                return response;
            ApiLog.Reauthorizing(pipeline.Logger, run.Endpoint.Name);
            response.Dispose();
        }
    }

    /// <summary>Makes the exception of an answer that is no success.</summary>
    public static async ValueTask<ApiException> RefuseAsync(CallRun run, HttpResponseMessage response, CancellationToken cancellationToken)
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

        if (run.Options.OnResponse is { } tell)
            tell(AnswerHeaders.Describe(run, response, body, mismatches: 0));

        var failure = new ApiFailure
        {
            Endpoint = run.Endpoint.Name,
            Request = $"{run.Endpoint.Method.Method} {run.Endpoint.Host}/{run.Endpoint.Path}",
            Status = response.StatusCode,
            Errors = ErrorBody.Read(body),
            Headers = AnswerHeaders.Copy(response),
            Body = body,
            RateLimit = AnswerHeaders.ReadWindow(response, options.Vendor.RateLimitHeaders),
            RetryAfter = AnswerHeaders.ReadRetryAfter(response, options.Clock),
            RequestId = AnswerHeaders.ReadRequestId(response, options.Vendor),
        };
        ApiException refusal = options.Vendor.CreateException(failure);
        ApiLog.Refused(run.Pipeline.Logger, run.Endpoint.Name, (int)response.StatusCode, refusal.Code);
        return refusal;
    }

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

            if (run.Options.OnResponse is { } tell)
                tell(AnswerHeaders.Describe(run, response, body.Span.ToArray(), context.Mismatches));
            return result;
        }
        catch (Exception exception) when (exception is JsonReadException or InvalidDataException)
        {
            throw new ApiDecodeException(run.Endpoint.Name, response.StatusCode, exception.Message, exception);
        }
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
        HttpRequestException { InnerException: SocketException socket } => $"the vendor cannot be reached ({socket.SocketErrorCode}).",
        _ => "the connection broke before the answer was complete.",
    };
}
