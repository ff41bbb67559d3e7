namespace TwitterSdk.Benchmarks.Upload;

/// <summary>Watches how much more memory than at its start the process has in use, all of it: heap, pools, code, sockets.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(5);

    private readonly long _start = Environment.WorkingSet;
    private readonly ManualResetEventSlim _stop = new();
    private readonly Thread _thread;

    public MemoryWatch()
    {
        _thread = new Thread(Watch);
        _thread.Start();
    }

    /// <summary>The most that was in use beyond the start, in bytes.</summary>
    public long Growth { get; private set; }

    /// <summary>What looking at it allocated, in bytes; no part of the work.</summary>
    public long OwnBytes { get; private set; }

    /// <summary>Stops watching.</summary>
    public void Stop()
    {
        _stop.Set();
        _thread.Join();
    }

    public void Dispose()
    {
        Stop();
        _stop.Dispose();
    }

    private void Watch()
    {
        do
            Growth = Math.Max(Growth, Environment.WorkingSet - _start);
        while (!_stop.Wait(s_pause));
        OwnBytes = GC.GetAllocatedBytesForCurrentThread();
    }
}
