namespace TwitterSdk.Emulator.Tests.Webhooks;

/// <summary>What a webhook's handler was told, in its order.</summary>
internal sealed class WebhookJournal
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly List<string> _lines = [];

    /// <summary>What the handler does with the next delivery before it is written down; null for nothing.</summary>
    public Func<Task>? Before { get; set; }

    public async Task AddAsync(string line)
    {
        if (Before is { } before)
            await before();
        lock (_lines)
            _lines.Add(line);
    }

    /// <summary>All lines, once there are so many.</summary>
    public async Task<IReadOnlyList<string>> UntilAsync(int count)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (true)
        {
            lock (_lines)
            {
                if (_lines.Count >= count || patience.IsCancellationRequested)
                    return [.. _lines];
            }

            await Task.Delay(5);
        }
    }
}
