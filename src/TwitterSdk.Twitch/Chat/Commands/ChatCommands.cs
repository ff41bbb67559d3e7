using TwitterSdk.Core.Commands;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Commands;

/// <summary>Finds commands in what people say, and runs them: <c>commands.Add("!dice [sides=6]", ...)</c>, then <c>chat.Obey(commands)</c>. Add all of them first.</summary>
/// <remarks>They run one after the other, as other handlers do; what one throws is told to the client's error handlers. What the bot itself says is no command.</remarks>
public sealed class ChatCommands
{
    private readonly Dictionary<string, ChatCommand> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly TimeProvider _clock;

    /// <summary>Makes an empty list.</summary>
    /// <param name="prefix">What a command begins with.</param>
    /// <param name="clock">The clock of pauses; the machine's when left out.</param>
    public ChatCommands(string prefix = "!", TimeProvider? clock = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(prefix);
        Prefix = prefix;
        _clock = clock ?? TimeProvider.System;
    }

    /// <summary>What a command begins with.</summary>
    public string Prefix { get; }

    /// <summary>The name of the command that lists what the sender may do; null for none. <c>help</c> unless set.</summary>
    public string? HelpName { get; set; } = "help";

    /// <summary>Whether to obey what comes from the other channels of a shared chat, too; a bot that is in all of them would answer once for each.</summary>
    public bool SharedChat { get; set; }

    /// <summary>Adds a command.</summary>
    /// <param name="syntax">
    /// Its name and what it wants to be told: <c>!roll &lt;sides&gt; [times=1] [why...]</c>. In <c>&lt;&gt;</c> what must be told, in
    /// <c>[]</c> what may; <c>=</c> a default; <c>...</c> all that is left. Without any, it takes what comes.
    /// </param>
    /// <param name="run">What it does.</param>
    /// <exception cref="ArgumentException">The syntax makes no sense, or there is a command of this name.</exception>
    public ChatCommand Add(string syntax, Func<ChatCommandCall, CancellationToken, Task> run) => Add(syntax, 0, run);

    /// <summary>Adds a command with one typed parameter. A text that does not fit the type is answered with the usage.</summary>
    /// <inheritdoc cref="Add(string, Func{ChatCommandCall, CancellationToken, Task})"/>
    public ChatCommand Add<T>(string syntax, Func<ChatCommandCall, T, CancellationToken, Task> run)
        where T : IParsable<T>
    {
        ArgumentNullException.ThrowIfNull(run);
        return Add(syntax, 1, (call, cancellationToken) => run(call, call.Value<T>(0)!, cancellationToken));
    }

    /// <summary>Adds a command with two typed parameters. A text that does not fit its type is answered with the usage.</summary>
    /// <inheritdoc cref="Add(string, Func{ChatCommandCall, CancellationToken, Task})"/>
    public ChatCommand Add<T1, T2>(string syntax, Func<ChatCommandCall, T1, T2, CancellationToken, Task> run)
        where T1 : IParsable<T1>
        where T2 : IParsable<T2>
    {
        ArgumentNullException.ThrowIfNull(run);
        return Add(syntax, 2, (call, cancellationToken) => run(call, call.Value<T1>(0)!, call.Value<T2>(1)!, cancellationToken));
    }

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
        if (!_byName.TryGetValue(found.Name, out ChatCommand? command))
            return await HelpAsync(chat, message, found, cancellationToken).ConfigureAwait(false);
        if (!command.Allows(message))
            return false;
        try
        {
            var call = new ChatCommandCall(chat, message, found.Name, new CommandArguments(command.Syntax, found.Rest));
            if (command.Pause is { } pause && pause.Enter(message.Channel, message.Sender.Login, _clock.GetUtcNow()) is var left && left > TimeSpan.Zero)
                await pause.TellAsync(call, left, cancellationToken).ConfigureAwait(false);
            else
                await command.RunAsync(call, cancellationToken).ConfigureAwait(false);
        }
        catch (CommandUseException wrong)
        {
            await AnswerAsync(chat, message, $"Sorry, {wrong.Message}. Usage: {UsageOf(command)}", cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    private bool IsForeign(ITwitchChatClient chat, PrivateMessage message) =>
        !message.IsLocalEcho
        && !string.Equals(message.Sender.Login, chat.Login, StringComparison.OrdinalIgnoreCase)
        && (SharedChat || message.Source is not { } source || source.RoomId == message.RoomId);

    private ChatCommand Add(string syntax, int typed, Func<ChatCommandCall, CancellationToken, Task> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var command = new ChatCommand(CommandSyntax.Parse(syntax, typed), run, Name);
        Name(command, command.Syntax.Name);
        return command;
    }

    private void Name(ChatCommand command, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        string bare = Bare(name);
        if (bare.Length == 0 || bare.AsSpan().ContainsAny(" \t"))
            throw new ArgumentException($"'{name}' is no name of a command: it is one word.", nameof(name));
        if (!_byName.TryAdd(bare, command))
            throw new ArgumentException($"Two commands are named '{bare}'.", nameof(name));
    }

    private async Task<bool> HelpAsync(ITwitchChatClient chat, PrivateMessage message, ChatCommandText asked, CancellationToken cancellationToken)
    {
        if (!asked.Name.Equals(HelpName, StringComparison.OrdinalIgnoreCase))
            return false;
        string about = Bare(asked.Rest.Trim());
        IEnumerable<ChatCommand> known = _byName.TryGetValue(about, out ChatCommand? one) && one.Allows(message)
            ? [one]
            : _byName.Values.Distinct().Where(command => command.Allows(message)).OrderBy(static command => command.Syntax.Name, StringComparer.OrdinalIgnoreCase);
        string text = string.Join(" | ", known.Select(command => command.Description.Length == 0 ? UsageOf(command) : $"{UsageOf(command)}: {command.Description}"));
        if (text.Length > 0)
            await AnswerAsync(chat, message, text, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static Task AnswerAsync(ITwitchChatClient chat, PrivateMessage message, string text, CancellationToken cancellationToken) =>
        new ChatCommandCall(chat, message, "", new CommandArguments(CommandSyntax.Parse("answer", 0), "")).ReplyAsync(text, cancellationToken);

    private string UsageOf(ChatCommand command) => Prefix + Bare(command.Syntax.ToString());

    private string Bare(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;
}
