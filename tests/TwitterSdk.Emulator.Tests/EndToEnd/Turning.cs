using TwitterSdk.Testing;

namespace TwitterSdk.Emulator.Tests.EndToEnd;

/// <summary>Lets a client that waits on a fake clock come to its end.</summary>
internal static class Turning
{
    /// <summary>Longer waits are deadlines of calls under way, to which the clock must not be turned.</summary>
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMinutes(20);

    public static async Task<T> UntilDoneAsync<T>(FakeClock clock, Task<T> work)
    {
        await clock.TurnUntilDoneAsync(work, due => due < s_longestWait);
        return await work;
    }
}
