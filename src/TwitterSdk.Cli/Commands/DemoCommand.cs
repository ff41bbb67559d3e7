using System.CommandLine;
using Spectre.Console;
using TwitterSdk.Cli.Demo;
using TwitterSdk.Cli.Demo.Twitch;

namespace TwitterSdk.Cli.Commands;

/// <summary><c>twitter demo</c> and <c>twitter demo twitch</c>: the SDK at work against the emulator, over real sockets.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var command = new Command("demo", "See the SDK work over real sockets against the embedded emulator.");
        command.SetAction((_, cancellationToken) => DemoRun.RunAsync(AnsiConsole.Console, cancellationToken));
        var twitch = new Command("twitch", "The same for Twitch: sign-in, Helix, Kraken, playlists, chat and events.");
        twitch.SetAction((_, cancellationToken) => TwitchDemoRun.RunAsync(AnsiConsole.Console, cancellationToken));
        command.Add(twitch);
        return command;
    }
}
