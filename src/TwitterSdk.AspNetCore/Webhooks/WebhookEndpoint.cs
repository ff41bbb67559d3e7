using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TwitterSdk.Core.Json;

namespace TwitterSdk.AspNetCore.Webhooks;

/// <summary>One webhook: checks who sends, reads, and has each delivery handled once.</summary>
internal sealed class WebhookEndpoint
{
    private readonly IWebhookVendor _vendor;
    private readonly TimeProvider _clock;
    private readonly IWebhookDeduplication _deduplication;
    private readonly WebhookQueues _queues;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly ILogger _logger;

    public WebhookEndpoint(IWebhookVendor vendor, IServiceProvider services)
    {
        _vendor = vendor;
        _clock = services.GetRequiredService<TimeProvider>();
        _deduplication = services.GetRequiredService<IWebhookDeduplication>();
        _queues = services.GetRequiredService<WebhookQueues>();
        _lifetime = services.GetRequiredService<IHostApplicationLifetime>();
        _logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(WebhookLog.Category);
    }

    public Task InvokeAsync(HttpContext context) => HttpMethods.IsGet(context.Request.Method) ? AnswerChallengeAsync(context) : ReceiveAsync(context);

    private async Task AnswerChallengeAsync(HttpContext context)
    {
        if (_vendor.AnswerChallenge(context.Request) is not { } answer)
        {
            Refuse(context, StatusCodes.Status400BadRequest, "the challenge is missing, or none of the vendor's");
            return;
        }

        WebhookLog.Challenged(_logger, _vendor.Recipe.Vendor, PatternOf(context));
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer, context.RequestAborted).ConfigureAwait(false);
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (!request.HasJsonContentType())
        {
            Refuse(context, StatusCodes.Status415UnsupportedMediaType, "the body is not said to be JSON");
            return;
        }

        int maxBytes = _vendor.Options.MaxBodyBytes;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server && server.MaxRequestBodySize < maxBytes)
            server.MaxRequestBodySize = maxBytes;
        if (request.ContentLength > maxBytes || await WebhookBody.ReadAsync(request.BodyReader, maxBytes, context.RequestAborted).ConfigureAwait(false) is not { } body)
        {
            Refuse(context, StatusCodes.Status413PayloadTooLarge, "the body is larger than MaxBodyBytes");
            return;
        }

        WebhookDelivery? delivery;
        using (body)
            delivery = Check(context, body.Span);
        if (delivery?.Answer is { } answer)
            await AnswerAsync(context, delivery, answer).ConfigureAwait(false);
        else if (delivery is not null)
            await TakeAsync(context, delivery).ConfigureAwait(false);
    }

    private WebhookDelivery? Check(HttpContext context, ReadOnlySpan<byte> body)
    {
        WebhookRecipe recipe = _vendor.Recipe;
        IHeaderDictionary headers = context.Request.Headers;
        string head = recipe.SignedHeaders.Count == 0 ? "" : string.Concat(recipe.SignedHeaders.Select(name => headers[name].ToString()));
        if (!recipe.Signature.Verify(headers[recipe.SignatureHeader], _vendor.Secrets, head, body))
        {
            Refuse(context, recipe.RefusedStatus, "the signature is missing or wrong");
            return null;
        }

        if (recipe.TimestampHeader is { } timestamp && !IsFresh(headers[timestamp]))
        {
            Refuse(context, StatusCodes.Status403Forbidden, "the message is too old, or does not tell its time");
            return null;
        }

        try
        {
            return _vendor.Read(headers, body);
        }
        catch (JsonReadException)
        {
            Refuse(context, StatusCodes.Status400BadRequest, "the body is no JSON");
            return null;
        }
    }

    private bool IsFresh(string? timestamp) =>
        DateTimeOffset.TryParse(timestamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset sent)
        && _clock.GetUtcNow() - sent <= _vendor.MaxAge;

    private async Task AnswerAsync(HttpContext context, WebhookDelivery delivery, string answer)
    {
        WebhookLog.Answered(_logger, _vendor.Recipe.Vendor, delivery.Kind, PatternOf(context));
        context.Response.ContentType = "text/plain";
        await context.Response.WriteAsync(answer, context.RequestAborted).ConfigureAwait(false);
    }

    private async Task TakeAsync(HttpContext context, WebhookDelivery delivery)
    {
        // Two webhooks of one program may be sent the same message, and both are to handle it.
        string pattern = PatternOf(context);
        string id = $"{pattern}|{delivery.Id}";
        WebhookClaim claim = await _deduplication.ClaimAsync(id, context.RequestAborted).ConfigureAwait(false);
        if (claim == WebhookClaim.Duplicate)
        {
            WebhookLog.Duplicate(_logger, _vendor.Recipe.Vendor, delivery.Kind, PatternOf(context));
            return;
        }

        WebhookOptions options = _vendor.Options;
        if (claim == WebhookClaim.Busy)
            Postpone(context);
        else if (options.QueueCapacity == 0)
            await HandleAsync(context, delivery, id).ConfigureAwait(false);
        else
            await EnqueueAsync(context, new QueuedDelivery(_vendor.Recipe.Vendor, PatternOf(context), id, delivery), options).ConfigureAwait(false);
    }

    private async Task EnqueueAsync(HttpContext context, QueuedDelivery delivery, WebhookOptions options)
    {
        // Marked first: a worker that fails at once takes the mark away again, and must not be overtaken.
        await _deduplication.CompleteAsync(delivery.Id, CancellationToken.None).ConfigureAwait(false);
        if (_queues.TryEnqueue(delivery, options))
            return;
        await _deduplication.ReleaseAsync(delivery.Id, CancellationToken.None).ConfigureAwait(false);
        Postpone(context);
    }

    private async Task HandleAsync(HttpContext context, WebhookDelivery delivery, string id)
    {
        // A vendor that hangs up does not stop the work: when it is done, the next try is known to be a duplicate.
        // Only a server that is told to stop, and has waited as long as it may, does.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(_lifetime.ApplicationStopped);
        using CancellationTokenRegistration aborted = context.RequestAborted.UnsafeRegister(
            _ =>
            {
                if (_lifetime.ApplicationStopping.IsCancellationRequested)
                    stop.Cancel();
            },
            null);
        try
        {
            await delivery.Handle!(context.RequestServices, stop.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever a handler throws, the vendor is to deliver again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await _deduplication.ReleaseAsync(id, CancellationToken.None).ConfigureAwait(false);
            WebhookLog.Failed(_logger, _vendor.Recipe.Vendor, delivery.Kind, PatternOf(context), exception);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }

        await _deduplication.CompleteAsync(id, CancellationToken.None).ConfigureAwait(false);
        WebhookLog.Handled(_logger, _vendor.Recipe.Vendor, delivery.Kind, PatternOf(context));
    }

    /// <summary>The whole pattern: that of groups is known only when a request comes.</summary>
    private static string PatternOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? context.Request.Path;

    private void Postpone(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "1";
        Refuse(context, StatusCodes.Status503ServiceUnavailable, "too many deliveries wait, or this one is being handled elsewhere");
    }

    private void Refuse(HttpContext context, int status, string reason)
    {
        WebhookLog.Refused(_logger, _vendor.Recipe.Vendor, PatternOf(context), status, reason);
        context.Response.StatusCode = status;
    }
}
