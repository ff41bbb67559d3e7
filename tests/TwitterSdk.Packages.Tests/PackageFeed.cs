using System.IO.Compression;
using System.Reflection;

namespace TwitterSdk.Packages.Tests;

/// <summary>All packages, made once for all tests, in a folder that serves as a feed.</summary>
[SetUpFixture]
public sealed class PackageFeed
{
    // Never the version of a release: what a test restored must not be taken for it later.
    public const string Version = "0.0.1-test";

    /// <summary>Where the sources are said to be.</summary>
    public const string Repository = "https://github.com/example/sdk";

    /// <summary>A folder for all that these tests make.</summary>
    public static string Work { get; } = Directory.CreateTempSubdirectory("packages-").FullName;

    public static string Folder { get; } = Path.Combine(Work, "feed");

    public static string Root { get; } = FindRoot();

    /// <summary>The names of the packages that were made.</summary>
    public static IReadOnlyList<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.nupkg").Select(path => Path.GetFileName(path).Replace($".{Version}.nupkg", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static ZipArchive Open(string name, string extension = "nupkg") => ZipFile.OpenRead(Path.Combine(Folder, $"{name}.{Version}.{extension}"));

    [OneTimeSetUp]
    public async Task PackAsync()
    {
        string configuration = typeof(PackageFeed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        string all = Path.Combine(Work, "pack.proj");
        await File.WriteAllTextAsync(all, $"""
            <Project DefaultTargets="Pack">
              <ItemGroup>
                <Packed Include="{Root}/generators/*/*.csproj;{Root}/src/*/*.csproj" />
              </ItemGroup>
              <Target Name="Pack">
                <MSBuild Projects="@(Packed)" Targets="Pack" Properties="NoBuild=true;Configuration={configuration};Version={Version};RepositoryUrl={Repository};PackageOutputPath={Folder}" />
              </Target>
            </Project>
            """);
        await DotNet.RunAsync(Work, "msbuild", all, "-v:m");
    }

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(Work, recursive: true);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TwitterSdk.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("These tests pack the source tree and must run inside it.");
    }
}
