using TwitterSdk.Core.Commands;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Commands;

/// <summary>Finds commands in what people say, and runs them: <c>commands.Add("!dice [sides=6]", ...)</c>, then <c>chat.Obey(commands)</c>.</summary>
/// <remarks>They run one after the other, as other handlers do; what one throws is told to the client's error handlers. What the bot itself says is no command.</remarks>
public sealed class ChatCommands : CommandList<ChatCommand, ChatCommandCall>
{
    private readonly TimeProvider _clock;

    /// <summary>Makes an empty list.</summary>
    /// <param name="prefix">What a command begins with.</param>
    /// <param name="clock">The clock of pauses; the machine's when left out.</param>
    public ChatCommands(string prefix = "!", TimeProvider? clock = null)
    {
        Prefix = prefix;
        _clock = clock ?? TimeProvider.System;
    }

    /// <summary>Whether to obey what comes from the other channels of a shared chat, too; a bot that is in all of them would answer once for each.</summary>
    public bool SharedChat { get; set; }

    /// <summary>Runs the command of a message, if there is one; for messages that come another way than by <c>chat.Obey</c>.</summary>
    /// <param name="chat">Chat, to answer through.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Is handed to the command.</param>
    /// <returns>Whether there was a command that the sender may give, even if it was too early for it.</returns>
    public async Task<bool> RunAsync(ITwitchChatClient chat, PrivateMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chat);
        ArgumentNullException.ThrowIfNull(message);
        if (!IsForeign(chat, message) || ChatCommandText.Find(message, Prefix) is not { } found)
            return false;
        var call = new ChatCommandCall(chat, message, found);
        if (Find(call) is not { } command)
            return false;
        await RunAsync(command, call, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <inheritdoc/>
    protected override ChatCommand Make(CommandSyntax syntax, Func<ChatCommandCall, CancellationToken, Task> run) => new(syntax, run, _clock);

    /// <inheritdoc/>
    protected override Task SendHelpAsync(ChatCommandCall use, IEnumerable<string> lines, bool isWhole, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(use);
        return string.Join(" | ", lines) is { Length: > 0 } text ? use.ReplyAsync(text, cancellationToken) : Task.CompletedTask;
    }

    private bool IsForeign(ITwitchChatClient chat, PrivateMessage message) =>
        !message.IsLocalEcho
        && !string.Equals(message.Sender.Login, chat.Login, StringComparison.OrdinalIgnoreCase)
        && (SharedChat || message.Source is not { } source || source.RoomId == message.RoomId);
}
