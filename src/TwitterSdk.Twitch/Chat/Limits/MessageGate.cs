namespace TwitterSdk.Twitch.Chat.Limits;

/// <summary>Lets messages through. Those to moderated channels have a queue of their own, as their window is larger.</summary>
internal sealed class MessageGate(ChatLimits limits, TimeProvider clock) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _normalTurn = new(1);
    private readonly SemaphoreSlim _moderatorTurn = new(1);
    private readonly SlidingWindow _normal = new(limits.Messages, limits.MessageWindow + limits.Margin);
    private readonly SlidingWindow _all = new(limits.ModeratorMessages, limits.MessageWindow + limits.Margin);

    /// <summary>Waits for a token.</summary>
    /// <param name="moderator">Whether the user moderates the channel.</param>
    public async ValueTask EnterAsync(bool moderator, CancellationToken cancellationToken)
    {
        SemaphoreSlim turn = moderator ? _moderatorTurn : _normalTurn;
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (TryTake(moderator) is { } wait)
                await Task.Delay(wait, clock, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        _normalTurn.Dispose();
        _moderatorTurn.Dispose();
    }

    /// <summary>Takes one token of each window at once; null when that was possible, else how long to wait.</summary>
    private TimeSpan? TryTake(bool moderator)
    {
        lock (_gate)
        {
            DateTimeOffset now = clock.GetUtcNow();
            TimeSpan wait = _all.Wait(now);
            if (!moderator && _normal.Wait(now) is var normal && normal > wait)
                wait = normal;
            if (wait > TimeSpan.Zero)
                return wait;
            _all.Take(now);
            if (!moderator)
                _normal.Take(now);
            return null;
        }
    }
}
