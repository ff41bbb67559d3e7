using System.Globalization;
using Spectre.Console;
using TwitterSdk.Emulator;
using TwitterSdk.Emulator.Twitch.Accounts;
using TwitterSdk.Emulator.Twitch.State;
using TwitterSdk.Twitch;

namespace TwitterSdk.Cli.Demo.Twitch;

/// <summary>What the steps share: an app, a broadcaster who lets it in, and a viewer.</summary>
internal sealed class TwitchDemoContext(IAnsiConsole console, TwitterEmulator emulator, ITwitchClient nobody)
{
    public TwitterEmulator Emulator => emulator;

    public TwitchState State => emulator.Twitch.State;

    public required TwitchApp App { get; init; }

    public required TwitchUser Ada { get; init; }

    public required TwitchUser Viewer { get; init; }

    /// <summary>Speaks for nobody until the first step signed Ada in.</summary>
    public ITwitchClient Twitch { get; set; } = nobody;

    /// <summary>One line of the transcript: what was seen.</summary>
    public void Tell(FormattableString line) => console.MarkupLineInterpolated(CultureInfo.InvariantCulture, line);
}
