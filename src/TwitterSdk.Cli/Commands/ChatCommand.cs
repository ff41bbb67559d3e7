using System.CommandLine;
using TwitterSdk.Cli.Errors;
using TwitterSdk.Cli.Output;
using TwitterSdk.Twitch;
using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.Chat.Errors;
using TwitterSdk.Twitch.Chat.Messages;
using TwitterSdk.Twitch.SignIn;

namespace TwitterSdk.Cli.Commands;

/// <summary><c>twitter chat</c>: the chat of a Twitch channel.</summary>
internal sealed class ChatCommand
{
    private static readonly string[] s_schemes = ["ircs", "irc", "wss", "ws"];

    private readonly Argument<string> _channel = new("channel") { Description = "The channel, with or without #." };
    private readonly Option<bool> _say = new("--say") { Description = "Say each line of standard input; needs a sign-in to Twitch." };
    private readonly Option<Uri?> _server = new("--server")
    {
        Description = "Another server: ircs, irc, wss or ws.",
        HelpName = "address",
        CustomParser = result => Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out Uri? address) && s_schemes.Contains(address.Scheme) ? address : Refuse(result),
    };

    private readonly Option<int?> _max = new("--max") { Description = "Stop after so many messages.", HelpName = "count" };

    private ChatCommand()
    {
    }

    public static Command Create(CliHost host, CommonOptions common)
    {
        var chat = new ChatCommand();
        var command = new Command("chat", "Show the chat of a Twitch channel, and talk there.") { chat._channel, chat._say, chat._server, chat._max };
        common.AddTo(command);
        command.SetAction((parsed, cancellationToken) => chat.RunAsync(host, parsed, new Session(host, parsed, common), cancellationToken));
        return command;
    }

    private static Uri? Refuse(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError($"--server '{result.Tokens[0].Value}' is no address of a chat: ircs://irc.chat.twitch.tv is one");
        return null;
    }

    private async Task<int> RunAsync(CliHost host, ParseResult parsed, Session session, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_max) < 1)
            throw new UsageException("--max is less than 1. Leave it out for all.");
        string channel = parsed.GetRequiredValue(_channel).TrimStart('#').ToLowerInvariant();
        bool say = parsed.GetValue(_say);
        TwitchChatOptions options = await OptionsAsync(session, say, cancellationToken);
        options.Server = parsed.GetValue(_server) ?? options.Server;
        options.Channels.Add(channel);
        await using TwitchChatClient chat = Make(options);
        IAsyncEnumerable<ChatMessage> messages = chat.ReadAllAsync(cancellationToken);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await chat.ConnectAsync(cancellationToken);
        host.Tell($"In #{channel} as {options.Login ?? "a reader without a name"}.");
        Task talking = say ? TalkAsync(host, chat, channel, ended.Token) : Task.CompletedTask;
        try
        {
            await ShowAsync(host, messages, new ChatLines(session.Json), parsed.GetValue(_max), cancellationToken);
            return ExitCode.Done;
        }
        finally
        {
            await ended.CancelAsync();
            await talking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static TwitchChatClient Make(TwitchChatOptions options)
    {
        try
        {
            return new TwitchChatClient(options);
        }
        catch (ArgumentException wrong)
        {
            throw new UsageException(Words(wrong), wrong);
        }
    }

    /// <summary>What is wrong, without the name that it has in the library.</summary>
    private static string Words(ArgumentException wrong) =>
        wrong.Message.Replace($" (Parameter '{wrong.ParamName}')", "", StringComparison.Ordinal);

    /// <summary>Says one line; one that cannot be said is told, and the next ones are said all the same.</summary>
    private static async Task SayAsync(CliHost host, TwitchChatClient chat, string channel, string text, CancellationToken cancellationToken)
    {
        try
        {
            await chat.SayAsync(channel, text, cancellationToken);
        }
        catch (Exception exception) when (exception is ArgumentException or ChatException)
        {
            host.Tell($"Not said: {(exception is ArgumentException wrong ? Words(wrong) : exception.Message)}");
        }
    }

    private static async Task<TwitchChatOptions> OptionsAsync(Session session, bool say, CancellationToken cancellationToken)
    {
        // Who only reads needs no name, and cannot be banned.
        if (!say)
            return new TwitchChatOptions();
        if (session.Profile?.Twitch is not { UserName: { } login })
            throw new CredentialsException("To talk one must be signed in: twitter login twitch --scopes 'chat:read chat:edit'.");
        TwitchClient twitch = await session.OpenTwitchAsync(cancellationToken);
        return new TwitchChatOptions { Login = login, Token = twitch.GetUserTokenAsync };
    }

    private static async Task ShowAsync(CliHost host, IAsyncEnumerable<ChatMessage> messages, ChatLines lines, int? max, CancellationToken cancellationToken)
    {
        int left = max ?? int.MaxValue;
        await foreach (ChatMessage message in messages.WithCancellation(cancellationToken))
        {
            if (lines.Of(message) is not { } line)
                continue;
            await host.Out.WriteLineAsync(line);
            await host.Out.FlushAsync(cancellationToken);
            if (--left <= 0)
                break;
        }
    }

    private static async Task TalkAsync(CliHost host, TwitchChatClient chat, string channel, CancellationToken cancellationToken)
    {
        // Whatever the reader is, waiting for its next line must not hold up what is shown.
        while (await Task.Run(() => host.In.ReadLineAsync(cancellationToken).AsTask(), cancellationToken) is { } line)
        {
            if (line.Trim() is { Length: > 0 } text)
                await SayAsync(host, chat, channel, text, cancellationToken);
        }
    }
}
