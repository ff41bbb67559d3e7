using System.Text.RegularExpressions;

namespace TwitterSdk.Conventions.Tests;

/// <summary>The table of defects of other libraries names tests that exist.</summary>
public sealed partial class GuardTests
{
    private static readonly string[] s_rows =
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "README.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)];

    private static readonly ILookup<string, string> s_sources =
        Repository.Sources("tests").ToLookup(path => Path.GetFileNameWithoutExtension(path), File.ReadAllText);

    [Test]
    public void Each_defect_names_its_test() => Assert.That(s_rows, Is.Not.Empty.And.All.Matches<string>(row => Guard().IsMatch(row)));

    [TestCaseSource(nameof(s_rows))]
    public void The_test_that_guards_against_it_exists(string row)
    {
        GroupCollection guard = Guard().Match(row).Groups;
        Assert.That(
            s_sources[guard["class"].Value],
            Has.Some.Matches<string>(source => Regex.IsMatch(source, $@"\[(Test|TestCase|TestCaseSource)\b[^{{}}]*?\b(void|Task) {guard["test"].Value}\(")));
    }

    [GeneratedRegex(@"\| `(?<class>\w+)\.(?<test>\w+)` \|$")]
    private static partial Regex Guard();
}
