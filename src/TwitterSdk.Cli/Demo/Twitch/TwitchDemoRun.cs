using System.Globalization;
using Spectre.Console;
using TwitterSdk.Cli.Demo.Twitch.Steps;
using TwitterSdk.Emulator;
using TwitterSdk.Emulator.Twitch.State;
using TwitterSdk.Twitch;

namespace TwitterSdk.Cli.Demo.Twitch;

/// <summary>Starts an emulated Twitch, seeds it, and runs all steps. Exit code 0 when each saw what it should.</summary>
internal static class TwitchDemoRun
{
    private static readonly ITwitchDemoStep[] s_steps =
    [
        new SignInByBrowser(),
        new LookAround(),
        new WalkFollowers(),
        new ReadOlderVersions(),
        new PlayPlaylist(),
        new TalkInChat(),
        new WatchEvents(),
        new CatchRefusal(),
    ];

    public static async Task<int> RunAsync(IAnsiConsole console, CancellationToken cancellationToken)
    {
        await using TwitterEmulator emulator = await TwitterEmulator.StartAsync(cancellationToken: cancellationToken);
        TwitchDemoContext demo = Seed(console, emulator);
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]TwitterSdk.Twitch[/] against an emulated Twitch at {emulator.BaseAddress}");
        if (!await DemoScript.RunAsync(console, [.. s_steps.Select(step => (step.Title, new Func<Task>(() => step.RunAsync(demo, cancellationToken))))]))
            return 1;
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[green]All {s_steps.Length} steps saw what they should.[/] {emulator.Requests.Count} requests over {emulator.Connections.Opened} connections.");
        return 0;
    }

    private static TwitchDemoContext Seed(IAnsiConsole console, TwitterEmulator emulator)
    {
        TwitchState state = emulator.Twitch.State;
        TwitchUser ada = state.AddUser("Ada");
        ada.Description = "Weaves numbers.";
        state.GoLive(ada, "Science & Technology", "Notes on the Analytical Engine", viewers: 1815);
        state.GoLive(state.AddUser("Babbage"), "Chess", "An automaton plays", viewers: 12);
        for (int i = 1; i <= 45; i++)
            state.Graph.Follow(state.AddUser($"viewer_{i}"), ada);
        var nobody = TwitchClient.Create(TwitchCredentials.ClientId("demo"), options => options.BaseAddress = emulator.BaseAddress);
        return new TwitchDemoContext(console, emulator, nobody)
        {
            App = state.Accounts.AddApp("Demo"),
            Ada = ada,
            Viewer = state.AddUser("Menabrea"),
        };
    }
}
