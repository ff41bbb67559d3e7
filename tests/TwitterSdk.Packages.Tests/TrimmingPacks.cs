using System.Runtime.InteropServices;

namespace TwitterSdk.Packages.Tests;

/// <summary>What the SDK downloads before it can trim an app; on a machine without a way to download it, only what is there counts.</summary>
internal static class TrimmingPacks
{
    public static string Runtime { get; } = RuntimeInformation.RuntimeIdentifier;

    public static bool AreHere
    {
        get
        {
            string packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
                ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
            return Directory.Exists(Path.Combine(packages, "microsoft.netcore.app.runtime." + Runtime))
                && Directory.Exists(Path.Combine(packages, "microsoft.net.illink.tasks"));
        }
    }
}
