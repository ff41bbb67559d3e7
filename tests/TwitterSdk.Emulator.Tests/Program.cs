using TwitterSdk.Emulator.Tests.EndToEnd;

namespace TwitterSdk.Emulator.Tests;

/// <summary>What runs when this assembly is started instead of tested: see <see cref="RenewingProcess"/>.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) => RenewingProcess.RunAsync(args[0], args[1], args[2]);
}
