using System.Runtime.CompilerServices;

namespace TwitterSdk.Testing;

/// <summary>Waits for what another thread or process does, as long as a slow machine needs, and never for ever.</summary>
public static class Eventually
{
    /// <summary>Long beyond what anything takes, on any machine.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(2);

    /// <summary>Waits until something is so.</summary>
    /// <exception cref="TimeoutException">Nothing came of it.</exception>
    public static Task TrueAsync(Func<bool> isSo, [CallerArgumentExpression(nameof(isSo))] string what = "") =>
        TrueAsync(() => Task.FromResult(isSo()), what);

    /// <summary>The same for what must be asked for.</summary>
    /// <exception cref="TimeoutException">Nothing came of it.</exception>
    public static async Task TrueAsync(Func<Task<bool>> isSo, [CallerArgumentExpression(nameof(isSo))] string what = "")
    {
        using var enough = new CancellationTokenSource(Patience);
        while (!await isSo())
        {
            if (enough.IsCancellationRequested)
                throw new TimeoutException($"Nothing came of it: {what}");
            await Task.Delay(s_pause);
        }
    }
}
