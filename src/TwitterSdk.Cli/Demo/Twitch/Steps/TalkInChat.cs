using TwitterSdk.Emulator.Twitch.Chat;
using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Cli.Demo.Twitch.Steps;

/// <summary>A viewer in chat over a socket of its own, and the broadcaster through Helix: one room.</summary>
internal sealed class TalkInChat : ITwitchDemoStep
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    public string Title => "Chat over IRC and through Helix, and a time-out";

    public async Task RunAsync(TwitchDemoContext demo, CancellationToken cancellationToken)
    {
        TwitchChatEmulator server = await demo.Emulator.Twitch.StartChatAsync(cancellationToken);
        string token = demo.State.Accounts.IssueToken(demo.App, demo.Viewer).Text;
        await using var viewer = new TwitchChatClient(new TwitchChatOptions { Server = server.Plain, Login = demo.Viewer.Login, Token = _ => new(token) });
        var heard = new TaskCompletionSource<PrivateMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        var sentOut = new TaskCompletionSource<ClearChat>(TaskCreationOptions.RunContinuationsAsynchronously);
        using IDisposable messages = viewer.On<PrivateMessage>((message, _) =>
        {
            if (message.Sender.Login == demo.Ada.Login)
                heard.TrySetResult(message);
            return default;
        });
        using IDisposable timeouts = viewer.On<ClearChat>((cleared, _) =>
        {
            sentOut.TrySetResult(cleared);
            return default;
        });
        await viewer.ConnectAsync(cancellationToken);
        await viewer.JoinAsync(demo.Ada.Login, cancellationToken);
        await viewer.SayAsync(demo.Ada.Login, "May I translate your notes?", cancellationToken);
        demo.Tell($"   {demo.Viewer.DisplayName}, over IRC: May I translate your notes?");

        await demo.Twitch.Helix.Chat.SendMessageAsync(new(demo.Ada.Id), new(demo.Ada.Id), "Only if I may annotate them.", cancellationToken);
        PrivateMessage answer = await heard.Task.WaitAsync(s_patience, cancellationToken);
        demo.Tell($"   {answer.Sender.DisplayName}, through Helix: {answer.Text}");

        await demo.Twitch.Helix.Moderation.BanUserAsync(new(demo.Ada.Id), new(demo.Ada.Id), new(demo.Viewer.Id), new() { Duration = 60, Reason = "too curious" }, cancellationToken);
        ClearChat cleared = await sentOut.Task.WaitAsync(s_patience, cancellationToken);
        DemoException.Expect(cleared.IsTimeout && cleared.TargetLogin == demo.Viewer.Login, "nobody was sent out");
        demo.Tell($"   {cleared.TargetLogin} was sent out for {cleared.Duration?.TotalSeconds:0} seconds");
    }
}
