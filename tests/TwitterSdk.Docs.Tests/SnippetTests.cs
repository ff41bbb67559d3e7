using System.Reflection;

namespace TwitterSdk.Docs.Tests;

/// <summary>What the pages show is code that compiles and runs.</summary>
internal sealed class SnippetTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan s_endless = TimeSpan.FromSeconds(2);

    private static IEnumerable<TestCaseData> Snippets => Cases(Snippet.All.Where(snippet => !snippet.IsFile));

    private static IEnumerable<TestCaseData> RunSnippets => Cases(Snippet.All.Where(snippet => snippet.IsRun));

    [TestCaseSource(nameof(Snippets))]
    public void Each_snippet_compiles_without_a_warning(Snippet snippet) =>
        Assert.That(SnippetCompiler.Problems(SnippetCompiler.Compile(snippet)), Is.Empty);

    [TestCaseSource(nameof(RunSnippets))]
    public async Task Each_snippet_runs_against_the_emulator(Snippet snippet)
    {
        await using EmulatedWorld world = await EmulatedWorld.StartAsync();
        await using TwitchWorld? twitch = snippet.IsTwitch ? await TwitchWorld.StartAsync(world.Emulator) : null;
        string code = twitch?.Localized(snippet.Code) ?? world.Localized(snippet.Code);
        MethodInfo main = SnippetCompiler.EntryPoint(SnippetCompiler.Compile(snippet, code, EmulatedWorld.Usings + TwitchWorld.Usings));
        Task run = Task.Run(() => main.Invoke(null, main.GetParameters().Length == 0 ? null : [Array.Empty<string>()]));
        if (!snippet.IsEndless)
        {
            await run.WaitAsync(s_patience);
            return;
        }

        if (snippet.Sight.Length > 0)
        {
            await UntilSeenAsync(snippet.Sight, run, twitch!);
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
            Snippet.All.Where(snippet => !snippet.IsFile && !snippet.IsRun && snippet.Mark is not (Snippet.NoRun or Snippet.Analyzed)).Select(snippet => $"{snippet}: {snippet.Mark}"),
            Is.Empty);

    [Test]
    public void There_are_snippets_on_the_front_page_and_in_the_packages() =>
        Assert.That(Snippet.All.Select(snippet => snippet.Page).Distinct(), Is.SupersetOf(new[] { "README.md", "src/TwitterSdk/README.md", "src/TwitterSdk.Twitch/guides/chat.md" }));

    private static async Task UntilSeenAsync(string sight, Task run, TwitchWorld twitch)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (!twitch.Seen.Contains(sight, StringComparison.Ordinal))
        {
            if (run.IsCompleted)
                await run;
            if (patience.IsCancellationRequested)
                Assert.Fail($"'{sight}' was never seen, only: {twitch.Seen}");
            await Task.Delay(20);
        }
    }

    private static IEnumerable<TestCaseData> Cases(IEnumerable<Snippet> snippets) =>
        snippets.Select(snippet => new TestCaseData(snippet).SetArgDisplayNames(snippet.ToString()));
}
