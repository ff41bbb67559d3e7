namespace TwitterSdk.Twitch.Chat.Limits;

/// <summary>
/// So many tokens, and each comes back one window after it was taken. A bucket that fills steadily would let through twice as
/// many in an unlucky window, and the server's windows are unknown. Not thread-safe.
/// </summary>
internal sealed class SlidingWindow(int size, TimeSpan window)
{
    private readonly Queue<DateTimeOffset> _taken = new();

    /// <summary>How long until a token is there; zero when one is.</summary>
    public TimeSpan Wait(DateTimeOffset now)
    {
        while (_taken.TryPeek(out DateTimeOffset first) && first + window <= now)
            _taken.Dequeue();
        return _taken.Count < size ? TimeSpan.Zero : _taken.Peek() + window - now;
    }

    public void Take(DateTimeOffset now) => _taken.Enqueue(now);
}
