using System.Reflection;
using Microsoft.CodeAnalysis;
using TwitterSdk.Analyzers.Rules;

namespace TwitterSdk.Analyzers.Tests;

/// <summary>Each rule has its words on the page that its link leads to.</summary>
public sealed class HelpTests
{
    [Test]
    public void Every_rule_has_its_section_in_the_package_readme()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TwitterSdk.sln")))
            folder = folder.Parent!;
        string[] lines = File.ReadAllLines(Path.Combine(folder.FullName, "src", "TwitterSdk", "README.md"));
        DiagnosticDescriptor[] rules = [.. typeof(AnalyzerRules).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>()];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines.Where(line => line.StartsWith("### TSDK", StringComparison.Ordinal)), Is.EqualTo(rules.Select(rule => "### " + rule.Id)));
            Assert.That(lines.Where(line => line.StartsWith('*')).Select(line => line.Split('*')[1]), Is.EqualTo(rules.Select(rule => rule.Title + ".")));
            Assert.That(rules.Select(rule => rule.HelpLinkUri), Is.All.StartsWith("https://").And.All.Match("#tsdk3[0-9]+$"));
        }
    }
}
