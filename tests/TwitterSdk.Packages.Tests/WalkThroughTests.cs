using System.Xml.Linq;

namespace TwitterSdk.Packages.Tests;

/// <summary>The page of the generator's package is a walk-through; who follows it gets what it says.</summary>
public sealed class WalkThroughTests
{
    private static string Page { get; } =
        File.ReadAllText(Path.Combine(PackageFeed.Root, "generators", "TwitterSdk.Generators", "README.md")).ReplaceLineEndings("\n");

    [Test]
    public async Task Following_the_walk_through_to_the_letter_gives_what_it_says()
    {
        Consumer consumer = Consumer.Empty("WalkThrough");
        await new WalkThrough(consumer, TrimmingPacks.AreHere ? Page : WithoutTrimming()).FollowAsync();
        Assert.That(File.Exists(Path.Combine(consumer.Folder, "spec.schema.json")), "the schema for editors");

        // Where nothing changed, nothing is compiled; an edit of a spec compiles again.
        await DotNet.RunAsync(consumer.Folder, "build");
        DateTime first = Compiled(consumer);
        await DotNet.RunAsync(consumer.Folder, "build");
        Assert.That(Compiled(consumer), Is.EqualTo(first));
        consumer.Edit("mentions.json", "\"result_count\": \"int?\"", "\"result_count\": \"long?\"");
        await DotNet.RunAsync(consumer.Folder, "build");
        Assert.That(Compiled(consumer), Is.GreaterThan(first));
    }

    [Test]
    public void The_version_that_it_shows_is_the_one_that_is_made() =>
        Assert.That(Page, Does.Contain($"Version=\"{XDocument.Load(Path.Combine(PackageFeed.Root, "Directory.Build.props")).Descendants("VersionPrefix").Single().Value}\""));

    private static string WithoutTrimming()
    {
        int from = Page.IndexOf("## 5. Trimmed", StringComparison.Ordinal);
        return Page.Remove(from, Page.IndexOf("\n## ", from, StringComparison.Ordinal) - from);
    }

    private static DateTime Compiled(Consumer consumer) => File.GetLastWriteTimeUtc(Path.Combine(consumer.Folder, "obj", "Debug", "net10.0", "Shop.dll"));
}
