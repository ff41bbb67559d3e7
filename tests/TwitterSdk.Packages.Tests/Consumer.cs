namespace TwitterSdk.Packages.Tests;

/// <summary>A user's project: a copy of one under <c>Consumers</c>, outside the repository, that knows the packages alone.</summary>
internal sealed class Consumer
{
    private Consumer(string folder) => Folder = folder;

    public string Folder { get; }

    public static Consumer Create(string name)
    {
        Consumer consumer = Empty(name);
        foreach (string path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Consumers", name)))
            File.Copy(path, Path.Combine(consumer.Folder, Path.GetFileName(path)));
        return consumer;
    }

    /// <summary>A folder without a project, where packages are restored from the feed.</summary>
    public static Consumer Empty(string name)
    {
        string folder = Path.Combine(PackageFeed.Work, "consumers", $"{name}-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);

        // Packages that the machine has are taken from it; ours must come from the feed, and go nowhere else.
        string shared = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), $"""
            <Project>
              <PropertyGroup>
                <RestoreAdditionalProjectSources>{PackageFeed.Folder}</RestoreAdditionalProjectSources>
                <RestorePackagesPath>{Path.Combine(PackageFeed.Work, "restored")}</RestorePackagesPath>
                <RestoreFallbackFolders>{shared}</RestoreFallbackFolders>
                <TwitterSdkVersion>{PackageFeed.Version}</TwitterSdkVersion>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
            </Project>
            """);
        return new Consumer(folder);
    }

    public void Edit(string file, string old, string now)
    {
        string path = Path.Combine(Folder, file);
        string text = File.ReadAllText(path);
        Assert.That(text, Does.Contain(old));
        File.WriteAllText(path, text.Replace(old, now, StringComparison.Ordinal));
    }

    /// <summary>Builds and runs; what it printed.</summary>
    public Task<string> RunAsync() => DotNet.RunAsync(Folder, "run");
}
