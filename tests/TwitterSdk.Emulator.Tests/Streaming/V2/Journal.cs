using System.Collections.Concurrent;

namespace TwitterSdk.Emulator.Tests.Streaming.V2;

/// <summary>What was told, in its order.</summary>
internal sealed class Journal
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public Task AddAsync(string line)
    {
        Lines.Enqueue(line);
        return Task.CompletedTask;
    }
}
