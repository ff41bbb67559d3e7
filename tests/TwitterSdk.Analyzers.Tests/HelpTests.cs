using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using TwitterSdk.Analyzers.Rules;

namespace TwitterSdk.Analyzers.Tests;

/// <summary>Each rule has its words on the page that its link leads to, with code that it tells of and code that it does not.</summary>
public sealed partial class HelpTests
{
    private const string Forge = "https://forge.example/sdk/blob/abc/";
    private const string Instead = "// instead:\n";

    private static readonly DiagnosticDescriptor[] s_rules =
        [.. typeof(AnalyzerRules).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>()];

    private static IEnumerable<string> Ids => s_rules.Select(rule => rule.Id);

    [Test]
    public void Every_rule_has_its_section_on_the_page_that_it_leads_to()
    {
        Match[] sections = [.. Section().Matches(Page()).Cast<Match>()];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sections.Select(section => section.Groups["id"].Value), Is.EqualTo(Ids));
            Assert.That(sections.Select(section => section.Groups["title"].Value), Is.EqualTo(s_rules.Select(rule => rule.Title + ".")));
            Assert.That(s_rules.Select(rule => rule.HelpLinkUri), Is.EqualTo(Ids.Select(id => RulePage.AddressOf(id) ?? "")));
            Assert.That(Ids.Select(id => RulePage.AddressOf(Forge, id)), Is.EqualTo(sections.Select(section => $"{Forge}{RulePage.Path}#{section.Groups["id"].Value.ToLowerInvariant()}")));
        }
    }

    [TestCaseSource(nameof(Ids))]
    public async Task The_example_is_told_of_and_its_cure_is_not(string id)
    {
        Match section = Section().Matches(Page()).Cast<Match>().Single(section => section.Groups["id"].Value == id);
        string code = section.Groups["code"].Value.Replace("using TwitterSdk.V2;\n", "", StringComparison.Ordinal);
        int cure = code.IndexOf(Instead, StringComparison.Ordinal);
        Assert.That(cure, Is.Positive);
        (string Id, string Code)[] told = await new AnalyzedCode(code).ToldAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(told.Select(problem => problem.Id), Is.EqualTo(new[] { id }));
            Assert.That(code[cure..], Does.Not.Contain(told.FirstOrDefault().Code + ";"));
        }
    }

    private static string Page()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TwitterSdk.sln")))
            folder = folder.Parent!;
        return File.ReadAllText(Path.Combine(folder.FullName, RulePage.Path)).ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"^## (?<id>TSDK\d+)\n\n\*(?<title>[^*]*)\*.*?```csharp analyzed\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Section();
}
