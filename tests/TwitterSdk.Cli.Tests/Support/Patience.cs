using TwitterSdk.Testing;

namespace TwitterSdk.Cli.Tests.Support;

/// <summary>Waits for what somebody else does.</summary>
internal static class Patience
{
    /// <summary>Waits until something is so.</summary>
    public static Task UntilAsync(Func<bool> isSo, string what) => Eventually.TrueAsync(isSo, what);
}
