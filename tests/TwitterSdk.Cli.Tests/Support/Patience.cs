namespace TwitterSdk.Cli.Tests.Support;

/// <summary>Waits for what somebody else does.</summary>
internal static class Patience
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);

    /// <summary>Waits until something is so.</summary>
    public static async Task UntilAsync(Func<bool> isSo, string what)
    {
        using var enough = new CancellationTokenSource(s_limit);
        while (!isSo())
        {
            try
            {
                await Task.Delay(10, enough.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"Nothing came of it: {what}");
            }
        }
    }
}
