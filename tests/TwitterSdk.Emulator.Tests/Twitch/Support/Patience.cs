namespace TwitterSdk.Emulator.Tests.Twitch.Support;

/// <summary>Waits for what another thread does.</summary>
internal static class Patience
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);

    public static async Task UntilAsync(Func<bool> isSo)
    {
        using var limit = new CancellationTokenSource(s_limit);
        while (!isSo())
            await Task.Delay(10, limit.Token);
    }
}
