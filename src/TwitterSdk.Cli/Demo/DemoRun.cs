using System.Globalization;
using Spectre.Console;
using TwitterSdk.Cli.Demo.Steps;
using TwitterSdk.Emulator;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Cli.Demo;

/// <summary>Starts an emulator, seeds it, and runs all steps. Exit code 0 when each saw what it should.</summary>
internal static class DemoRun
{
    private const int TimelineLimit = 5;

    // Two hours would take as long as all the rest together.
    private static readonly TimeSpan s_tokenLifetime = TimeSpan.FromMinutes(15);

    private static readonly IDemoStep[] s_steps =
    [
        new CheckCredentials(),
        new PostAndReadBack(),
        new UploadVideo(),
        new PageFollowers(),
        new WalkTimeline(),
        new WaitForRateLimit(),
        new CatchDuplicate(),
        new SignInWithOAuth2(),
        new ConverseThroughV2(),
        new UploadThroughV2(),
        new RenewToken(),
        new FollowStream(),
    ];

    public static async Task<int> RunAsync(IAnsiConsole console, CancellationToken cancellationToken)
    {
        var clock = new FastClock();
        var options = new TwitterEmulatorOptions { TimeProvider = clock };
        options.Limits["Statuses.GetHomeTimeline"] = TimelineLimit;
        await using TwitterEmulator emulator = await TwitterEmulator.StartAsync(options, cancellationToken);
        emulator.State.OAuth2.AccessTokenLifetime = s_tokenLifetime;
        EmulatorUser me = Seed(emulator.State);
        EmulatorToken token = emulator.State.SignIn(me);

        ITwitterClient twitter = TwitterClient.Create(
            TwitterCredentials.User(token.App.ConsumerKey, token.App.ConsumerSecret, token.Token, token.Secret),
            client =>
            {
                client.BaseAddress = emulator.BaseAddress;
                client.Clock = clock;
                // The demo's minutes are short; a try may take a while of them.
                client.Timeout = TimeSpan.FromHours(2);
            });

        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]TwitterSdk[/] against an emulated Twitter at {emulator.BaseAddress}, on a clock that runs {clock.Speed} times as fast");
        var demo = new DemoContext(console, emulator, me, twitter, clock);
        if (!await DemoScript.RunAsync(console, [.. s_steps.Select(step => (step.Title, new Func<Task>(() => step.RunAsync(demo, cancellationToken))))]))
            return 1;
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[green]All {s_steps.Length} steps saw what they should.[/] {emulator.Requests.Count} requests over {emulator.Connections.Opened} connections.");
        return 0;
    }

    private static EmulatorUser Seed(EmulatorState state)
    {
        EmulatorUser me = state.AddUser("ada");
        me.Name = "Ada Lovelace";
        EmulatorUser babbage = state.AddUser("babbage");
        state.Follow(me, babbage);
        for (int i = 1; i <= 450; i++)
            state.Follow(state.AddUser($"follower_{i}"), me);
        for (int i = 1; i <= 230; i++)
            state.AddTweet(babbage, $"Note {i} on the Analytical Engine");
        return me;
    }
}
