namespace TwitterSdk.Docs.Tests;

/// <summary>Who follows a page is told what to install before it is needed.</summary>
internal sealed class PackageTests
{
    private static IEnumerable<TestCaseData> Snippets => Snippet.All.Where(snippet => !snippet.IsFile).Select(snippet => new TestCaseData(snippet).SetArgDisplayNames(snippet.ToString()));

    [TestCaseSource(nameof(Snippets))]
    public void A_page_names_each_package_before_the_first_block_that_needs_it(Snippet snippet)
    {
        string[] named =
        [
            snippet.Package,
            .. SnippetCompiler.PackageNames.Where(package =>
                snippet.Before.Contains($"`{package}`", StringComparison.Ordinal) || snippet.Before.Contains($"package {package}\n", StringComparison.Ordinal)),
        ];
        IEnumerable<string> known = named.Contains("TwitterSdk.AspNetCore") ? [.. named, "TwitterSdk", "TwitterSdk.Twitch"] : named;
        Assert.That(SnippetCompiler.Packages(SnippetCompiler.Compile(snippet)).Except(known), Is.Empty, "Say on the page, before the block, which package it needs.");
    }
}
