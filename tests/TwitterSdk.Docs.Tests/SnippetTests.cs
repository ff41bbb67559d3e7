using System.Reflection;

namespace TwitterSdk.Docs.Tests;

/// <summary>What the pages show is code that compiles and runs.</summary>
internal sealed class SnippetTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_endless = TimeSpan.FromSeconds(2);

    private static IEnumerable<TestCaseData> Snippets => Cases(Snippet.All.Where(snippet => !snippet.IsFile));

    private static IEnumerable<TestCaseData> RunSnippets => Cases(Snippet.All.Where(snippet => snippet.IsRun));

    [TestCaseSource(nameof(Snippets))]
    public void Each_snippet_compiles_without_a_warning(Snippet snippet) =>
        Assert.That(SnippetCompiler.Problems(SnippetCompiler.Compile(snippet.Code)), Is.Empty);

    [TestCaseSource(nameof(RunSnippets))]
    public async Task Each_snippet_runs_against_the_emulator(Snippet snippet)
    {
        await using EmulatedWorld world = await EmulatedWorld.StartAsync();
        MethodInfo main = SnippetCompiler.EntryPoint(SnippetCompiler.Compile(world.Localized(snippet.Code), EmulatedWorld.Usings));
        Task run = Task.Run(() => main.Invoke(null, main.GetParameters().Length == 0 ? null : [Array.Empty<string>()]));
        if (!snippet.IsEndless)
        {
            await run.WaitAsync(s_patience);
            return;
        }

        // It goes on by itself: that it does so without an error is all that can be seen.
        Task first = await Task.WhenAny(run, Task.Delay(s_endless));
        if (first == run)
            await run;
    }

    [Test]
    public void Every_mark_is_one_that_means_something() =>
        Assert.That(
            Snippet.All.Where(snippet => !snippet.IsFile && snippet.Mark is not ("" or Snippet.Endless or Snippet.NoRun or Snippet.Analyzed)).Select(snippet => $"{snippet}: {snippet.Mark}"),
            Is.Empty);

    [Test]
    public void There_are_snippets_on_the_front_page_and_in_the_packages() =>
        Assert.That(Snippet.All.Select(snippet => snippet.Page).Distinct(), Is.SupersetOf(new[] { "README.md", "src/TwitterSdk/README.md" }));

    private static IEnumerable<TestCaseData> Cases(IEnumerable<Snippet> snippets) =>
        snippets.Select(snippet => new TestCaseData(snippet).SetArgDisplayNames(snippet.ToString()));
}
