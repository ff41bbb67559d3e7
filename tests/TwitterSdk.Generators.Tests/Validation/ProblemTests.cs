using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using Microsoft.CodeAnalysis;
using TwitterSdk.Generators.Diagnostics;
using TwitterSdk.Generators.Specs.Problems;
using TwitterSdk.Generators.Tests.Emit;

namespace TwitterSdk.Generators.Tests.Validation;

public sealed partial class ProblemTests
{
    private static IEnumerable<ProblemCase> Cases => SyntaxCases.All.Concat(MeaningCases.All);

    [TestCaseSource(nameof(Cases))]
    public void A_mistake_is_told_once_at_its_line_and_column(ProblemCase mistake)
    {
        IReadOnlyList<SpecProblem> problems = mistake.Problems();

        Assert.That(problems.Select(problem => $"{problem.Path}: {problem.Id} {problem.Message}"), Is.EqualTo(new[] { $"specs/users.json: {mistake.Id} {mistake.Message}" }));
        Diagnostic diagnostic = LocatedProblem.Locate(problems[0], "specs/users.json", SourceText.From(mistake.Text)).ToDiagnostic();
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        Assert.Multiple(() =>
        {
            Assert.That(diagnostic.GetMessage(), Is.EqualTo(mistake.Message));
            Assert.That((place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1), Is.EqualTo(mistake.Start));
            Assert.That((place.EndLinePosition.Line + 1, place.EndLinePosition.Character + 1), Is.EqualTo(mistake.End));
        });
    }

    [Test]
    public void Every_rule_has_a_case()
    {
        IEnumerable<string> rules = SyntaxRules.All.Concat(MeaningRules.All).Select(rule => rule.Id);

        Assert.That(rules.Except(Cases.Select(mistake => mistake.Id)), Is.Empty);
    }

    [Test]
    public void Every_rule_has_an_id_of_its_own_in_its_range()
    {
        Assert.Multiple(() =>
        {
            Assert.That(ProblemRules.All.Select(rule => rule.Id), Is.Unique);
            Assert.That(SyntaxRules.All.Select(rule => rule.Id), Has.All.Match("^TSDK0[0-9]{2}$"));
            Assert.That(MeaningRules.All.Select(rule => rule.Id), Has.All.Match("^TSDK1[0-9]{2}$"));
            Assert.That(EmissionRules.All.Select(rule => rule.Id), Has.All.Match("^TSDK2[0-9]{2}$"));
            Assert.That(SpecDiagnostics.Descriptors.Select(descriptor => descriptor.Id), Is.EquivalentTo(ProblemRules.All.Select(rule => rule.Id)));
        });
    }

    [Test]
    public void The_language_page_lists_every_rule_with_its_title()
    {
        IEnumerable<string> listed = Row().Matches(File.ReadAllText(LanguagePage())).Select(row => row.Groups[1].Value + " " + row.Groups[2].Value);

        Assert.That(listed, Is.EqualTo(ProblemRules.All.Select(rule => rule.Id + " " + rule.Title)));
    }

    [Test]
    public void A_message_without_arguments_has_no_placeholder()
    {
        // The compiler formats only messages that have arguments, so doubled braces would show.
        foreach (ProblemCase mistake in Cases)
        {
            SpecProblem problem = mistake.Problems()[0];
            if (problem.Arguments.Count == 0)
                Assert.That(problem.Rule.Message, Does.Not.Contain("{"), problem.Id);
        }
    }

    private static string LanguagePage() => Path.Combine(RepositorySpecs.Root, "specs", "README.md");

    [GeneratedRegex(@"^\| `?(TSDK[0-9]{3})`? \| (.+?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
