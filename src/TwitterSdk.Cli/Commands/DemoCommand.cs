using System.CommandLine;
using Spectre.Console;
using TwitterSdk.Cli.Demo;

namespace TwitterSdk.Cli.Commands;

/// <summary><c>twitter demo</c>: the SDK at work against the emulator, over real sockets.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var command = new Command("demo", "See the SDK work over real sockets against the embedded emulator.");
        command.SetAction((_, cancellationToken) => DemoRun.RunAsync(AnsiConsole.Console, cancellationToken));
        return command;
    }
}
