using System.Text.RegularExpressions;

namespace TwitterSdk.Docs.Tests;

/// <summary>What a page leads to is there.</summary>
internal sealed partial class LinkTests
{
    private const string Guides = "src/TwitterSdk/guides";

    [TestCaseSource(typeof(Snippet), nameof(Snippet.Pages))]
    public void Links_lead_to_files_and_headings_that_there_are(string page)
    {
        string folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        Assert.That(
            from match in Link().Matches(Fence().Replace(Repository.Read(page), ""))
            let target = match.Groups["target"].Value
            where !target.StartsWith("https://", StringComparison.Ordinal)
            let parts = target.Split('#', 2)
            let path = parts[0].Length == 0 ? Path.Combine(Repository.Root, page) : Path.GetFullPath(Path.Combine(folder, parts[0]))
            where !(File.Exists(path) || Directory.Exists(path)) || (parts.Length > 1 && !Anchors(path).Contains(parts[1]))
            select target,
            Is.Empty);
    }

    [TestCase("README.md")]
    [TestCase("src/TwitterSdk/README.md")]
    public void Every_guide_is_linked_from(string page)
    {
        string text = Repository.Read(page);
        Assert.That(
            Snippet.Pages.Where(guide => guide.StartsWith(Guides + "/", StringComparison.Ordinal) && !text.Contains($"guides/{Path.GetFileName(guide)}", StringComparison.Ordinal)),
            Is.Empty);
    }

    /// <summary>The names that a heading is reached by.</summary>
    private static IEnumerable<string> Anchors(string path) =>
        Heading().Matches(File.ReadAllText(path)).Select(match => NoWord().Replace(match.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("```.*?```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("^#+ (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoWord();
}
