using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace TwitterSdk.Docs.Tests;

/// <summary>The right column of the tables for those who come from another library is code.</summary>
internal sealed partial class MigrationTests
{
    private const string Page = "src/TwitterSdk/guides/migrating.md";

    // What the other library calls may be retired here, and say so.
    private const string Retired = "CS0618";

    private static readonly (string[] Libraries, string Usings, string Given)[] s_worlds =
    [
        (["Tweetinvi", "LINQ to Twitter", "CoreTweet", "Peony (Python)", "tweepy (Python)"],
            "using TwitterSdk.Bots; using TwitterSdk.Core.Auth.OAuth2; using TwitterSdk.Streaming.Rules; using TwitterSdk.V2; using TwitterSdk.Webhooks;",
            "ITwitterClient twitter, TwitterBot bot, UserId id, UserId other, TweetId tweetId, ListId listId, CancellationToken ct"),
        (["TwitchLib"],
            "using TwitterSdk.Core.Auth.OAuth2; using TwitterSdk.Twitch; using TwitterSdk.Twitch.Auth; using TwitterSdk.Twitch.Chat; using TwitterSdk.Twitch.Chat.Commands; using TwitterSdk.Twitch.EventSub; using TwitterSdk.Twitch.Helix; using TwitterSdk.Twitch.Monitoring; using TwitterSdk.Twitch.SignIn; using UserId = TwitterSdk.Twitch.UserId;",
            "ITwitchClient twitch, ITwitchChatClient chat, UserId id, UserId other, CancellationToken ct"),
    ];

    private static readonly Lazy<ILookup<string, string>> s_problems = new(() => s_worlds.SelectMany(world => Problems(world.Libraries, world.Usings, world.Given)).ToLookup(found => found.Code, found => found.Problem));

    private static IEnumerable<(string Library, string Code)> Rows =>
        from section in Section().Matches(Repository.Read(Page))
        from row in Row().Matches(section.Groups["text"].Value)
        select (section.Groups["name"].Value, row.Groups["code"].Value);

    private static IEnumerable<TestCaseData> Codes => Rows.Select(row => row.Code).Where(IsCode).Distinct().Select(code => new TestCaseData(code));

    [TestCaseSource(nameof(Codes))]
    public void Each_call_of_the_tables_is_there(string code) => Assert.That(s_problems.Value[code], Is.Empty);

    [Test]
    public void What_stands_around_the_calls_compiles() => Assert.That(s_problems.Value[""], Is.Empty);

    [Test]
    public void Every_table_is_of_a_library_whose_world_is_known() =>
        Assert.That(Rows.Where(row => IsCode(row.Code)).Select(row => row.Library).Distinct(), Is.EquivalentTo(s_worlds.SelectMany(world => world.Libraries)));

    [TestCase("Tweetinvi")]
    [TestCase("LINQ to Twitter")]
    [TestCase("CoreTweet")]
    [TestCase("TwitchLib")]
    public void A_table_has_all_common_calls(string library) =>
        Assert.That(Rows.Where(row => row.Library == library).Select(row => row.Code).Distinct().Count(), Is.GreaterThanOrEqualTo(25));

    // The methods of a handler class are names, and stand in a table of their own.
    private static bool IsCode(string cell) => cell.AsSpan().ContainsAny('.', '(');

    private static IEnumerable<(string Code, string Problem)> Problems(string[] libraries, string usings, string given)
    {
        string[] codes = [.. Rows.Where(row => libraries.Contains(row.Library) && IsCode(row.Code)).Select(row => row.Code).Distinct()];
        var source = new StringBuilder(usings).AppendLine().AppendLine("internal static class Rows {");
        int first = 2;
        for (int i = 0; i < codes.Length; i++)
        {
            string statement = codes[i].StartsWith("await ", StringComparison.Ordinal) || Assignment().IsMatch(codes[i]) ? codes[i] : "_ = " + codes[i];
            source.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"public static async Task Row{i}Async({given}) {{ {statement}; await Task.Yield(); }}");
        }

        source.AppendLine("public static void Main() { } }");
        return from problem in SnippetCompiler.Problems(SnippetCompiler.Compile(source.ToString()))
               where problem.Id != Retired
               let line = problem.Location.GetLineSpan().StartLinePosition.Line - first
               select (line >= 0 && line < codes.Length ? codes[line] : "", problem.ToString());
    }

    [GeneratedRegex(@"^[\w.]+ = ")]
    private static partial Regex Assignment();

    [GeneratedRegex(@"^## (?<name>[^\n]*)\n(?<text>.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^\|.*\| `(?<code>[^`]*)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
