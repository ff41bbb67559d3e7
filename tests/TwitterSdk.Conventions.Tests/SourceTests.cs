using System.Text.RegularExpressions;

namespace TwitterSdk.Conventions.Tests;

/// <summary>How the source tree is kept.</summary>
public sealed partial class SourceTests
{
    private static readonly string[] s_code = ["src", "generators", "tests"];

    [Test]
    public void Namespaces_follow_folders() =>
        Assert.That(
            from path in Repository.Sources("src").Concat(Repository.Sources("generators"))
            let declared = Namespace().Match(File.ReadAllText(path))
            where declared.Success
            let relative = Repository.Relative(path).Split('/')
            let expected = string.Join('.', relative[1..^1])
            // Registration extensions live where users have a using already, and polyfills where the compiler looks.
            where declared.Groups[1].Value != expected && !declared.Groups[1].Value.StartsWith("Microsoft.", StringComparison.Ordinal)
                && !declared.Groups[1].Value.StartsWith("System", StringComparison.Ordinal)
            select $"{Repository.Relative(path)}: {declared.Groups[1].Value}",
            Is.Empty);

    [Test]
    public void No_type_is_named_after_a_vague_role() =>
        Assert.That(
            from path in s_code.SelectMany(Repository.Sources)
            let name = Path.GetFileNameWithoutExtension(path)
            where VagueName().IsMatch(name)
            select Repository.Relative(path),
            Is.Empty);

    [Test]
    public void No_warning_is_switched_off_without_a_reason() =>
        Assert.That(
            from path in s_code.SelectMany(Repository.Sources)
            let lines = File.ReadAllLines(path)
            from index in Enumerable.Range(0, lines.Length)
            where lines[index].TrimStart().StartsWith("#pragma warning disable", StringComparison.Ordinal) && !lines[index].Contains("//", StringComparison.Ordinal)
            select $"{Repository.Relative(path)}:{index + 1}",
            Is.Empty);

    [Test]
    public void Files_stay_small_enough_to_read()
    {
        int[] lines = [.. Repository.Sources("src").Concat(Repository.Sources("generators")).Select(path => File.ReadLines(path).Count()).Order()];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines[lines.Length / 2], Is.LessThanOrEqualTo(70), "the median file");
            Assert.That(lines[lines.Length * 9 / 10], Is.LessThanOrEqualTo(180), "nine of ten files");
            Assert.That(lines[^1], Is.LessThanOrEqualTo(450), "the longest file");
        }
    }

    [Test]
    public void Nothing_unfinished_is_left_in_the_code() =>
        Assert.That(
            from path in Repository.Sources("src").Concat(Repository.Sources("generators"))
            where Unfinished().IsMatch(File.ReadAllText(path))
            select Repository.Relative(path),
            Is.Empty);

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex("(Dto|Helper|Helpers|Manager|Utils|Util|Info|Base)$")]
    private static partial Regex VagueName();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|NotImplementedException")]
    private static partial Regex Unfinished();
}
