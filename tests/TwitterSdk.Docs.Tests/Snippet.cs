using System.Text.RegularExpressions;

namespace TwitterSdk.Docs.Tests;

/// <summary>
/// One C# block of a page, which is run to its end unless something stands behind <c>csharp</c>: <c>endless</c>, for what goes on until it is
/// stopped, and <c>endless: text</c>, for what does so when it has written or said that; <c>no-run</c>, for what needs a person or a server of the vendor's; <c>analyzed</c>, for mistakes that the analyzers tell of. A block with
/// a file's name is part of a project that the package tests build.
/// </summary>
internal sealed partial record Snippet(string Page, int Number, string Mark, string Code)
{
    public const string Endless = "endless";
    public const string NoRun = "no-run";
    public const string Analyzed = "analyzed";
    private const string Seen = Endless + ": ";

    public bool IsEndless => Mark == Endless || Sight.Length > 0;

    /// <summary>What it writes or says when it works; empty where that is not told.</summary>
    public string Sight => Mark.StartsWith(Seen, StringComparison.Ordinal) ? Mark[Seen.Length..] : "";

    public bool IsRun => Mark.Length == 0 || IsEndless;

    public bool IsTwitch => Code.Contains("using TwitterSdk.Twitch", StringComparison.Ordinal);

    public bool IsFile => Mark.EndsWith(".cs", StringComparison.Ordinal);

    /// <summary>It is for a web or worker project, whose templates bring the usings for it; all else is for a console app, too.</summary>
    public bool HasHost => Code.Contains("WebApplication", StringComparison.Ordinal) || Code.Contains("Host.Create", StringComparison.Ordinal) || Code.Contains("ServiceCollection", StringComparison.Ordinal);

    /// <summary>The package that the page belongs to.</summary>
    public string Package => Page.Split('/') is ["src", var package, ..] ? package : "TwitterSdk";

    /// <summary>What stands on the page before the block.</summary>
    public string Before => Repository.Read(Page) is var page ? page[..page.IndexOf(Code, StringComparison.Ordinal)] : "";

    public static IEnumerable<Snippet> All => Pages.SelectMany(page =>
        Block().Matches(Repository.Read(page))
            .Select((match, index) => new Snippet(page, index + 1, match.Groups["mark"].Value.Trim(), match.Groups["code"].Value)));

    /// <summary>Every page of the source tree.</summary>
    public static IEnumerable<string> Pages =>
        new[] { "", "build", "generators", "specs", "src", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.md", folder.Length == 0 ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(page => !page.Contains("/bin/", StringComparison.Ordinal) && !page.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public override string ToString() => $"{Page} {Number}";

    [GeneratedRegex("```csharp(?<mark>[^\n]*)\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
