using System.Diagnostics;
using System.IO.Compression;

namespace TwitterSdk.Packages.Tests;

/// <summary>A small project in a repository of its own, with this repository's settings, packed.</summary>
internal sealed class Sample
{
    /// <summary>Its page, with links of each kind and what only looks like one, or must not be changed on the way.</summary>
    public const string Readme = """
        # Sample

        A [guide](guides/a.md#b), the [front](../../README.md), [here](#here), [elsewhere](https://example.com/x?y#z), `[Fact]`, 100 %; $(not) @(this) %3B C:\temp

        """;

    private readonly string _folder;

    private Sample(string folder, string commit) => (_folder, Commit) = (folder, commit);

    public string Commit { get; }

    /// <param name="remote">Where its sources are; null for nowhere but in the folder.</param>
    public static async Task<Sample> PackAsync(string? remote)
    {
        string folder = Path.Combine(PackageFeed.Work, "samples", $"{Guid.NewGuid():N}");
        string project = Path.Combine(folder, "src", "Sample");
        Directory.CreateDirectory(project);
        Directory.CreateDirectory(Path.Combine(folder, "build"));
        foreach (string file in (string[])["Directory.Build.props", "global.json", "build/Package.props", "build/Pages.targets", "build/icon.png"])
            File.Copy(Path.Combine(PackageFeed.Root, file), Path.Combine(folder, file));
        await File.WriteAllTextAsync(Path.Combine(project, "README.md"), Readme);
        await File.WriteAllTextAsync(Path.Combine(project, "Sample.cs"), "namespace Sample;\n\n/// <summary>A sample.</summary>\npublic static class Thing;\n");
        await File.WriteAllTextAsync(Path.Combine(project, "Sample.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="$(RepositoryRoot)build/Package.props" />
              <PropertyGroup>
                <IsPackable>true</IsPackable>
                <TellPages>true</TellPages>
                <ContinuousIntegrationBuild>true</ContinuousIntegrationBuild>
              </PropertyGroup>
            </Project>
            """);
        await RunGitAsync(folder, "init", "-q");
        if (remote is not null)
            await RunGitAsync(folder, "remote", "add", "origin", remote);
        await RunGitAsync(folder, "add", ".");
        await RunGitAsync(folder, "-c", "user.name=test", "-c", "user.email=test@example.com", "commit", "-q", "-m", "Begin");
        string commit = (await RunGitAsync(folder, "rev-parse", "HEAD")).Trim();
        await DotNet.RunAsync(project, "pack", "-p:NuGetAudit=false", $"-p:PackageOutputPath={folder}", "-p:Version=1.0.0");
        return new Sample(folder, commit);
    }

    public string Text(string entry)
    {
        // It knows about the mark that some texts begin with.
        using var reader = new StreamReader(new MemoryStream(Read("nupkg", entry)));
        return reader.ReadToEnd();
    }

    public byte[] Assembly() => Read("nupkg", "lib/net10.0/Sample.dll");

    public byte[] Symbols() => Read("snupkg", "lib/net10.0/Sample.pdb");

    private byte[] Read(string extension, string entry)
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(_folder, $"Sample.1.0.0.{extension}"));
        using Stream packed = package.GetEntry(entry)!.Open();
        var content = new MemoryStream();
        packed.CopyTo(content);
        return content.ToArray();
    }

    private static async Task<string> RunGitAsync(string folder, params string[] words)
    {
        using var git = Process.Start(new ProcessStartInfo("git", words) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        string output = await git.StandardOutput.ReadToEndAsync();
        await git.WaitForExitAsync();
        Assert.That(git.ExitCode, Is.Zero, string.Join(' ', words));
        return output;
    }
}
