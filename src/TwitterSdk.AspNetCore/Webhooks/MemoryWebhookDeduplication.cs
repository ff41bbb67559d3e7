namespace TwitterSdk.AspNetCore.Webhooks;

/// <summary>Remembers handled deliveries in the memory of this process. A duplicate waits for the delivery that is being handled.</summary>
public sealed class MemoryWebhookDeduplication : IWebhookDeduplication
{
    private readonly TimeProvider _clock;
    private readonly TimeSpan _window;
    private readonly int _capacity;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Claim> _claims = new(StringComparer.Ordinal);
    private readonly Queue<Claim> _handled = new();

    /// <param name="clock">The clock.</param>
    /// <param name="window">How long a delivery is remembered; a day when left out.</param>
    /// <param name="capacity">How many are remembered at most; the oldest are forgotten first.</param>
    /// <exception cref="ArgumentOutOfRangeException">The window or the capacity is not above zero.</exception>
    public MemoryWebhookDeduplication(TimeProvider clock, TimeSpan? window = null, int capacity = 50_000)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        _clock = clock;
        _window = window ?? TimeSpan.FromDays(1);
        _capacity = capacity;
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(_window, TimeSpan.Zero, nameof(window));
    }

    /// <summary>How many deliveries are remembered now.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                Forget();
                return _claims.Count;
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask<WebhookClaim> ClaimAsync(string deliveryId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(deliveryId);
        while (true)
        {
            Task other;
            lock (_gate)
            {
                Forget();
                if (!_claims.TryGetValue(deliveryId, out Claim? claim))
                {
                    _claims.Add(deliveryId, new Claim(deliveryId));
                    return WebhookClaim.Handle;
                }

                if (claim.HandledAt is not null)
                    return WebhookClaim.Duplicate;
                other = claim.Ended.Task;
            }

            await other.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(string deliveryId, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_claims.TryGetValue(deliveryId, out Claim? claim) && claim.HandledAt is null)
            {
                claim.HandledAt = _clock.GetUtcNow();
                claim.Ended.TrySetResult();
                _handled.Enqueue(claim);
                Forget();
            }
        }

        return default;
    }

    /// <inheritdoc/>
    public ValueTask ReleaseAsync(string deliveryId, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_claims.Remove(deliveryId, out Claim? claim))
            {
                claim.Ended.TrySetResult();
                claim.Released = true;
            }
        }

        return default;
    }

    private void Forget()
    {
        DateTimeOffset oldest = _clock.GetUtcNow() - _window;
        while (_handled.TryPeek(out Claim? claim) && (claim.Released || _handled.Count > _capacity || claim.HandledAt <= oldest))
        {
            _handled.Dequeue();
            if (!claim.Released)
                _claims.Remove(claim.Id);
        }
    }

    private sealed class Claim(string id)
    {
        public string Id => id;

        public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public DateTimeOffset? HandledAt { get; set; }

        public bool Released { get; set; }
    }
}
