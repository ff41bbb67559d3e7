using System.CommandLine;
using Spectre.Console;
using TwitterSdk.Emulator;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Twitch.Accounts;
using TwitterSdk.Emulator.Twitch.Chat;

namespace TwitterSdk.Cli.Commands;

/// <summary><c>twitter emulator</c>: the emulator as a process of its own, until Ctrl+C.</summary>
internal static class EmulatorCommand
{
    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "The port on 127.0.0.1; 0 takes a free one.", DefaultValueFactory = _ => 5280 };
        var command = new Command("emulator", "Run a local server that answers like Twitter and Twitch, until Ctrl+C.") { port };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(port), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int port, CancellationToken cancellationToken)
    {
        await using TwitterEmulator emulator = await TwitterEmulator.StartAsync(new TwitterEmulatorOptions { Port = port }, cancellationToken);
        EmulatorUser user = emulator.State.AddUser("ada");
        EmulatorToken token = emulator.State.SignIn(user);

        // These keys open nothing but this process; showing them is what the command is for.
        var table = new Table().AddColumns("option", "value").Title($"[bold]Twitter, emulated[/], signed in as @{user.ScreenName}");
        table.AddRow("BaseAddress", emulator.BaseAddress.EscapeMarkup());
        table.AddRow("ConsumerKey", token.App.ConsumerKey.EscapeMarkup());
        table.AddRow("ConsumerSecret", token.App.ConsumerSecret.EscapeMarkup());
        table.AddRow("AccessToken", token.Token.EscapeMarkup());
        table.AddRow("AccessTokenSecret", token.Secret.EscapeMarkup());
        AnsiConsole.Write(table);
        AnsiConsole.Write(await TwitchAsync(emulator, user.ScreenName, cancellationToken));
        AnsiConsole.MarkupLine("[grey]Ctrl+C stops it.[/]");

        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // That is how it ends.
        }

        return 0;
    }

    private static async Task<Table> TwitchAsync(TwitterEmulator emulator, string login, CancellationToken cancellationToken)
    {
        TwitchToken token = emulator.Twitch.State.SignIn(emulator.Twitch.State.AddUser(login));
        TwitchChatEmulator chat = await emulator.Twitch.StartChatAsync(cancellationToken);
        var table = new Table().AddColumns("option", "value").Title($"[bold]Twitch, emulated[/], signed in as {login}");
        table.AddRow("BaseAddress", emulator.BaseAddress.EscapeMarkup());
        table.AddRow("ClientId", token.App.ClientId.EscapeMarkup());
        table.AddRow("ClientSecret", (token.App.ClientSecret ?? "").EscapeMarkup());
        table.AddRow("UserAccessToken", token.Text.EscapeMarkup());
        table.AddRow("EventSubListenerOptions.Server", emulator.Twitch.EventSub.Address.OriginalString.EscapeMarkup());
        table.AddRow("TwitchChatOptions.Server", $"{chat.Plain} or {chat.Tls} or {chat.WebSocket}".EscapeMarkup());
        return table;
    }
}
