using System.Runtime.CompilerServices;
using TwitterSdk.Testing;

namespace TwitterSdk.Emulator.Tests.Twitch.Support;

/// <summary>Waits for what another thread does.</summary>
internal static class Patience
{
    private static readonly TimeSpan s_limit = Eventually.Patience;

    // Long enough for what a turn of the clock began to be seen, before it is turned again.
    private static readonly TimeSpan s_turn = TimeSpan.FromSeconds(2);

    public static Task UntilAsync(Func<bool> isSo, [CallerArgumentExpression(nameof(isSo))] string what = "") => Eventually.TrueAsync(isSo, what);

    /// <summary>The same for what must be asked for.</summary>
    public static Task UntilAsync(Func<Task<bool>> isSo, [CallerArgumentExpression(nameof(isSo))] string what = "") => Eventually.TrueAsync(isSo, what);

    /// <summary>Turns the clock, step by step, until something is so: whoever waits by it may begin to only after the first turn.</summary>
    public static Task AdvanceUntilAsync(FakeClock clock, TimeSpan step, Func<bool> isSo) => AdvanceUntilAsync(clock, step, () => Task.FromResult(isSo()));

    /// <summary>The same for what must be asked for.</summary>
    public static async Task AdvanceUntilAsync(FakeClock clock, TimeSpan step, Func<Task<bool>> isSo)
    {
        using var limit = new CancellationTokenSource(s_limit);
        while (!await isSo())
        {
            limit.Token.ThrowIfCancellationRequested();
            clock.Advance(step);
            using var turn = new CancellationTokenSource(s_turn);
            while (!await isSo() && !turn.IsCancellationRequested)
                await Task.Delay(10, limit.Token);
        }
    }
}
