using System.Text.RegularExpressions;

namespace TwitterSdk.Docs.Tests;

/// <summary>The right column of the tables for those who come from another library is code.</summary>
internal sealed partial class MigrationTests
{
    private const string Page = "src/TwitterSdk/guides/migrating.md";

    // What the other library calls may be retired here, and say so.
    private const string Retired = "CS0618";

    private const string Around = """
        using TwitterSdk.Bots;
        using TwitterSdk.V2;

        internal static class Rows
        {{
            public static async Task RunAsync(ITwitterClient twitter, TwitterBot bot, UserId id, TweetId tweetId, CancellationToken ct)
            {{
                {0};
                await Task.Yield();
            }}

            public static void Main()
            {{
            }}
        }}
        """;

    private static IEnumerable<TestCaseData> Rows =>
        Row().Matches(Repository.Read(Page)).Select(row => row.Groups["code"].Value).Distinct().Select(code => new TestCaseData(code));

    [TestCaseSource(nameof(Rows))]
    public void Each_call_of_the_tables_is_there(string code)
    {
        string statement = code.StartsWith("await ", StringComparison.Ordinal) ? code : "_ = " + code;
        Assert.That(SnippetCompiler.Problems(SnippetCompiler.Compile(string.Format(System.Globalization.CultureInfo.InvariantCulture, Around, statement))).Where(problem => problem.Id != Retired), Is.Empty);
    }

    [Test]
    public void There_are_tables_for_each_library() =>
        Assert.That(Rows.Count(), Is.GreaterThan(40));

    [GeneratedRegex(@"^\|.*\| `(?<code>[^`]*)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
