namespace TwitterSdk.Core.Auth;

/// <summary>Lets all who want the same thing at the same time wait for one piece of work. A failure is told to all, and not kept.</summary>
internal sealed class SingleFlight<T>
{
    private readonly Lock _gate = new();
    private Task<T>? _running;

    /// <summary>Joins the running work, or starts it.</summary>
    /// <param name="work">Is started only when none runs; no single caller can cancel it.</param>
    /// <param name="cancellationToken">Stops this caller's waiting, and nobody else's.</param>
    public Task<T> RunAsync(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        TaskCompletionSource<T> source;
        lock (_gate)
        {
            if (_running is { } running)
                return running.WaitAsync(cancellationToken);
            source = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
            _running = source.Task;
        }

        // Outside of the lock: the work may complete, or call back, at once.
        _ = CompleteAsync(work, source);
        return source.Task.WaitAsync(cancellationToken);
    }

    private async Task CompleteAsync(Func<Task<T>> work, TaskCompletionSource<T> source)
    {
        var task = Run(work);
        await ((Task)task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_gate)
            _running = null;
        source.SetFromTask(task);

        // All callers may have gone; a failure that nobody waits for is not an unobserved one.
        _ = source.Task.Exception;
    }

    private static async Task<T> Run(Func<Task<T>> work) => await work().ConfigureAwait(false);
}
