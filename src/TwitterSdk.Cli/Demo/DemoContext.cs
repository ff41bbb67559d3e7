using System.Globalization;
using Spectre.Console;
using TwitterSdk.Emulator;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Cli.Demo;

/// <summary>What the steps of the demo share.</summary>
internal sealed record DemoContext(
    IAnsiConsole Console,
    TwitterEmulator Emulator,
    EmulatorUser Me,
    ITwitterClient Twitter,
    FastClock Clock)
{
    /// <summary>One line of the transcript: what was seen.</summary>
    public void Tell(FormattableString line) => Console.MarkupLineInterpolated(CultureInfo.InvariantCulture, line);
}
