namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>A lock between processes: a file that is held open. The system opens it again for others when its process ends, however that happens.</summary>
internal static class FileLock
{
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan s_longest = TimeSpan.FromMilliseconds(100);

    public static async ValueTask<IAsyncDisposable> EnterAsync(string path, CancellationToken cancellationToken)
    {
        PrivateFile.CreateFolder(Path.GetDirectoryName(path)!);
        var pause = s_shortest;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                // The file stays when the lock is left: deleting it would let two in, one by the old file and one by a new one.
                return PrivateFile.Open(path, FileMode.OpenOrCreate);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(pause, cancellationToken).ConfigureAwait(false);
                pause = pause * 2 < s_longest ? pause * 2 : s_longest;
            }
        }
    }
}
