using System.IO.Compression;
using System.Text.RegularExpressions;

namespace TwitterSdk.Packages.Tests;

/// <summary>The front page of each package, as it is shown where packages are had.</summary>
public sealed partial class ReadmeTests
{
    private const string Pages = PackageFeed.Repository + "/blob/";

    private static readonly string[] s_withGuides = ["TwitterSdk", "TwitterSdk.AspNetCore", "TwitterSdk.Generators", "TwitterSdk.Twitch"];

    [Test]
    public void No_link_of_a_packed_readme_needs_the_repository_around_it()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (string name in PackageFeed.Names)
                Assert.That(Links(name), Has.All.StartsWith("https://"), name);
        }
    }

    [Test]
    public void Links_to_pages_of_the_repository_lead_to_files_that_there_are()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (string name in s_withGuides)
            {
                string[] paths = [.. Links(name).Where(link => link.StartsWith(Pages, StringComparison.Ordinal)).Select(link => link[Pages.Length..].Split('#')[0])];
                Assert.That(paths, Is.Not.Empty, name);

                // Behind the commit.
                Assert.That(paths.Where(path => !File.Exists(Path.Combine(PackageFeed.Root, path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..]))), Is.Empty, name);
            }
        }
    }

    private static IEnumerable<string> Links(string package)
    {
        using ZipArchive archive = PackageFeed.Open(package);
        using var reader = new StreamReader(archive.GetEntry("README.md")!.Open());
        return Link().Matches(Fence().Replace(reader.ReadToEnd(), "")).Select(match => match.Groups["target"].Value).ToList();
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("```.*?```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
