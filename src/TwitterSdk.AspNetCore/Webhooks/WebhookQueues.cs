using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace TwitterSdk.AspNetCore.Webhooks;

/// <summary>The queues of all webhooks of the program. When it ends gracefully, what waits is handled first.</summary>
internal sealed class WebhookQueues : IHostedService, IDisposable
{
    private readonly IServiceScopeFactory _scopes;
    private readonly IWebhookDeduplication _deduplication;
    private readonly ILogger _logger;
    private readonly Dictionary<string, WebhookQueue> _queues = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private bool _closed;

    public WebhookQueues(IServiceScopeFactory scopes, IWebhookDeduplication deduplication, ILoggerFactory loggers)
    {
        _scopes = scopes;
        _deduplication = deduplication;
        _logger = loggers.CreateLogger(WebhookLog.Category);
    }

    /// <summary>False when the queue is full or the program ends.</summary>
    public bool TryEnqueue(QueuedDelivery delivery, WebhookOptions options)
    {
        // What is taken here was answered: it must be in a queue that the end of the program waits for.
        lock (_gate)
        {
            if (_closed)
                return false;
            if (!_queues.TryGetValue(delivery.Pattern, out WebhookQueue? queue))
                _queues.Add(delivery.Pattern, queue = new WebhookQueue(options.QueueCapacity, options.QueueWorkers, HandleAsync));
            return queue.TryAdd(delivery);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        WebhookQueue[] queues = Close();
        try
        {
            await Task.WhenAll(queues.Select(static queue => queue.DrainAsync())).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            WebhookLog.Abandoned(_logger, queues.Sum(static queue => queue.Waiting));
            await _stop.CancelAsync().ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        Close();
        _stop.Dispose();
    }

    private WebhookQueue[] Close()
    {
        lock (_gate)
        {
            _closed = true;
            return [.. _queues.Values];
        }
    }

    private async Task HandleAsync(QueuedDelivery queued)
    {
        try
        {
            _stop.Token.ThrowIfCancellationRequested();
            AsyncServiceScope scope = _scopes.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
                await queued.Delivery.Handle!(scope.ServiceProvider, _stop.Token).ConfigureAwait(false);
            WebhookLog.Handled(_logger, queued.Vendor, queued.Delivery.Kind, queued.Pattern);
        }
#pragma warning disable CA1031 // One delivery must not end the queue for the others.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            WebhookLog.Failed(_logger, queued.Vendor, queued.Delivery.Kind, queued.Pattern, exception);
            await _deduplication.ReleaseAsync(queued.Id, CancellationToken.None).ConfigureAwait(false);
        }
    }
}
