namespace TwitterSdk.Twitch.Chat.Limits;

/// <summary>Lets joins through, in their order.</summary>
internal sealed class JoinGate(ChatLimits limits, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly SlidingWindow _window = new(limits.Joins, limits.JoinWindow + limits.Margin);

    /// <summary>Waits until at least one of some channels may be joined.</summary>
    /// <returns>How many of them may.</returns>
    public async ValueTask<int> EnterAsync(int wanted, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (_window.Wait(clock.GetUtcNow()) is var wait && wait > TimeSpan.Zero)
                await Task.Delay(wait, clock, cancellationToken).ConfigureAwait(false);
            int granted = 0;
            for (DateTimeOffset now = clock.GetUtcNow(); granted < wanted && _window.Wait(now) == TimeSpan.Zero; granted++)
                _window.Take(now);
            return granted;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
