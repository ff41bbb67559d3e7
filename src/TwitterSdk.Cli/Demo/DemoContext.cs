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
    /// <summary>Who signed in by OAuth 2.0; null until the step that does it.</summary>
    public DemoUser? User { get; set; }

    /// <summary>The same for steps that need it.</summary>
    public DemoUser SignedIn => User ?? throw new DemoException("nobody has signed in by OAuth 2.0");

    /// <summary>One line of the transcript: what was seen.</summary>
    public void Tell(FormattableString line) => Console.MarkupLineInterpolated(CultureInfo.InvariantCulture, line);
}
