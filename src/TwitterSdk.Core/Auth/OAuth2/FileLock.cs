namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>A lock between processes: a file that is held open. The system opens it again for others when its process ends, however that happens.</summary>
internal static class FileLock
{
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan s_longest = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits until the lock is free, for as long as that takes.</summary>
    public static async ValueTask<IAsyncDisposable> EnterAsync(string path, CancellationToken cancellationToken)
    {
        PrivateFile.CreateFolder(Path.GetDirectoryName(path)!);
        for (var pause = s_shortest; ; pause = Longer(pause))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryEnter(path) is { } held)
                return held;
            await Task.Delay(pause, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Waits for a lock that others hold for moments only.</summary>
    /// <exception cref="IOException">Somebody holds it for longer.</exception>
    public static IDisposable Enter(string path, TimeSpan patience)
    {
        PrivateFile.CreateFolder(Path.GetDirectoryName(path)!);
        var waited = TimeSpan.Zero;
        for (var pause = s_shortest; ; pause = Longer(pause))
        {
            if (TryEnter(path) is { } held)
                return held;
            if (waited >= patience)
                throw new IOException($"another process has held {path} open for {patience.TotalSeconds:0.#} s; end it.");
            Thread.Sleep(pause);
            waited += pause;
        }
    }

    private static FileStream? TryEnter(string path)
    {
        try
        {
            // The file stays when the lock is left: deleting it would let two in, one by the old file and one by a new one.
            return PrivateFile.Open(path, FileMode.OpenOrCreate);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < s_longest ? pause * 2 : s_longest;
}
