using System.Text.RegularExpressions;

namespace TwitterSdk.Docs.Tests;

/// <summary>
/// One C# block of a page. Behind <c>csharp</c> may stand <c>no-run</c>, for what needs a person at a browser or a vendor's own server, and
/// <c>endless</c>, for what goes on until it is stopped; everything else is run to its end. <c>endless: text</c> is stopped when it has
/// written or said that.
/// </summary>
internal sealed partial record Snippet(string Page, int Number, string Mark, string Code)
{
    private const string Endless = "endless";

    public bool IsEndless => Mark.StartsWith(Endless, StringComparison.Ordinal);

    /// <summary>What it writes or says when it works; empty where nothing can be seen.</summary>
    public string Sight => IsEndless ? Mark[Endless.Length..].TrimStart(':', ' ') : "";

    public bool IsRun => Mark != "no-run";

    public bool IsTwitch => Code.Contains("using TwitterSdk.Twitch", StringComparison.Ordinal);

    public static IEnumerable<Snippet> All => Pages.SelectMany(page =>
        Block().Matches(File.ReadAllText(Path.Combine(Repository.Root, page)).ReplaceLineEndings("\n"))
            .Select((match, index) => new Snippet(page, index + 1, match.Groups["mark"].Value.Trim(), match.Groups["code"].Value)));

    public static IEnumerable<string> Pages
    {
        get
        {
            IEnumerable<string> folders = ["", .. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")), .. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "generators"))];
            return folders.SelectMany(folder => new[] { folder, Path.Combine(folder, "guides") })
                .Where(folder => Directory.Exists(Path.Combine(Repository.Root, folder)))
                .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.md"))
                .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal);
        }
    }

    public override string ToString() => $"{Page} {Number}";

    [GeneratedRegex("```csharp(?<mark>[^\n]*)\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
