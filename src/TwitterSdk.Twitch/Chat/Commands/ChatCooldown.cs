namespace TwitterSdk.Twitch.Chat.Commands;

/// <summary>When a command may be given again.</summary>
internal sealed class ChatCooldown(TimeSpan forAll, TimeSpan forOne, Func<ChatCommandCall, TimeSpan, CancellationToken, Task>? onPause)
{
    private const int WorthCleaning = 1000;

    private readonly Dictionary<(string Channel, string? Login), DateTimeOffset> _until = [];
    private readonly Lock _gate = new();

    /// <summary>Counts a use when it may be; else tells how long it is too early.</summary>
    public TimeSpan Enter(string channel, string login, DateTimeOffset now)
    {
        lock (_gate)
        {
            TimeSpan all = Left((channel, null), now);
            TimeSpan one = Left((channel, login), now);
            TimeSpan left = all > one ? all : one;
            if (left > TimeSpan.Zero)
                return left;
            if (_until.Count >= WorthCleaning)
                Clean(now);
            if (forAll > TimeSpan.Zero)
                _until[(channel, null)] = now + forAll;
            if (forOne > TimeSpan.Zero)
                _until[(channel, login)] = now + forOne;
            return TimeSpan.Zero;
        }
    }

    public Task TellAsync(ChatCommandCall call, TimeSpan left, CancellationToken cancellationToken) =>
        onPause?.Invoke(call, left, cancellationToken) ?? Task.CompletedTask;

    private TimeSpan Left((string Channel, string? Login) key, DateTimeOffset now) => _until.TryGetValue(key, out DateTimeOffset until) ? until - now : TimeSpan.Zero;

    private void Clean(DateTimeOffset now)
    {
        foreach ((var key, DateTimeOffset until) in _until)
        {
            if (until <= now)
                _until.Remove(key);
        }
    }
}
