using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;
using System.Xml.Linq;

namespace TwitterSdk.Packages.Tests;

/// <summary>What the settings of this repository make of a project whose sources are at a forge: a clone of a folder, or an archive, has none.</summary>
public sealed class SourceLinkTests
{
    // The kind of a debug record that says where sources are to be had.
    private static readonly Guid s_sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [Test]
    public async Task Debuggers_are_led_from_a_package_to_its_sources_at_the_commit_that_was_built()
    {
        string folder = Path.Combine(PackageFeed.Work, "forge");
        string project = Path.Combine(folder, "src", "Sample");
        Directory.CreateDirectory(project);
        Directory.CreateDirectory(Path.Combine(folder, "build"));
        foreach (string file in (string[])["Directory.Build.props", "global.json", "build/Package.props", "build/icon.png"])
            File.Copy(Path.Combine(PackageFeed.Root, file), Path.Combine(folder, file));
        await File.WriteAllTextAsync(Path.Combine(project, "Sample.cs"), "namespace Sample;\n\n/// <summary>A sample.</summary>\npublic static class Thing;\n");
        await File.WriteAllTextAsync(Path.Combine(project, "Sample.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="$(RepositoryRoot)build/Package.props" />
              <PropertyGroup>
                <IsPackable>true</IsPackable>
                <ContinuousIntegrationBuild>true</ContinuousIntegrationBuild>
              </PropertyGroup>
            </Project>
            """);
        foreach (string command in (string[])["init -q", "remote add origin https://github.com/example/sdk.git", "add .", "-c user.name=test -c user.email=test@example.com commit -q -m Begin"])
            await RunGitAsync(folder, command.Split(' '));
        string commit = (await RunGitAsync(folder, "rev-parse", "HEAD")).Trim();

        await DotNet.RunAsync(project, "pack", "-p:NuGetAudit=false", $"-p:PackageOutputPath={folder}", "-p:Version=1.0.0");

        using ZipArchive package = ZipFile.OpenRead(Path.Combine(folder, "Sample.1.0.0.nupkg"));
        using Stream manifest = package.GetEntry("Sample.nuspec")!.Open();
        XElement repository = XDocument.Load(manifest).Descendants().Single(element => element.Name.LocalName == "repository");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((repository.Attribute("url")?.Value, repository.Attribute("commit")?.Value), Is.EqualTo(("https://github.com/example/sdk.git", commit)));
            Assert.That(Links(Path.Combine(folder, "Sample.1.0.0.snupkg")), Does.Contain($"raw.githubusercontent.com/example/sdk/{commit}/*"));
        }
    }

    private static string Links(string symbols)
    {
        using ZipArchive package = ZipFile.OpenRead(symbols);
        var content = new MemoryStream();
        using (Stream packed = package.GetEntry("lib/net10.0/Sample.pdb")!.Open())
            packed.CopyTo(content);
        content.Position = 0;
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(content);
        MetadataReader pdb = provider.GetMetadataReader();
        CustomDebugInformation links = pdb.CustomDebugInformation.Select(pdb.GetCustomDebugInformation).Single(one => pdb.GetGuid(one.Kind) == s_sourceLink);
        return Encoding.UTF8.GetString(pdb.GetBlobBytes(links.Value));
    }

    private static async Task<string> RunGitAsync(string folder, params string[] words)
    {
        using var git = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("git", words) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        string output = await git.StandardOutput.ReadToEndAsync();
        await git.WaitForExitAsync();
        Assert.That(git.ExitCode, Is.Zero, string.Join(' ', words));
        return output;
    }
}
