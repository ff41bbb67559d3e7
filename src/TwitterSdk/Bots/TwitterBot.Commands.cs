using TwitterSdk.Bots.Commands;

namespace TwitterSdk.Bots;

public sealed partial class TwitterBot
{
    /// <summary>Adds a command.</summary>
    /// <param name="syntax">
    /// Its name and what it wants to be told: <c>!roll &lt;sides&gt; [times=1] [why...]</c>. In <c>&lt;&gt;</c> what must be told, in
    /// <c>[]</c> what may; <c>=</c> a default; <c>...</c> all that is left. Without any, it takes what comes.
    /// </param>
    /// <param name="run">What it does.</param>
    /// <exception cref="ArgumentException">The syntax makes no sense.</exception>
    public BotCommand Command(string syntax, Func<CommandCall, CancellationToken, Task> run) => AddCommand(syntax, 0, run);

    /// <summary>Adds a command with one typed parameter. A text that does not fit the type is answered with the usage.</summary>
    /// <inheritdoc cref="Command(string, Func{CommandCall, CancellationToken, Task})"/>
    public BotCommand Command<T>(string syntax, Func<CommandCall, T, CancellationToken, Task> run)
        where T : IParsable<T>
    {
        ArgumentNullException.ThrowIfNull(run);
        return AddCommand(syntax, 1, (call, cancellationToken) => run(call, call.Value<T>(0)!, cancellationToken));
    }

    /// <summary>Adds a command with two typed parameters. A text that does not fit its type is answered with the usage.</summary>
    /// <inheritdoc cref="Command(string, Func{CommandCall, CancellationToken, Task})"/>
    public BotCommand Command<T1, T2>(string syntax, Func<CommandCall, T1, T2, CancellationToken, Task> run)
        where T1 : IParsable<T1>
        where T2 : IParsable<T2>
    {
        ArgumentNullException.ThrowIfNull(run);
        return AddCommand(syntax, 2, (call, cancellationToken) => run(call, call.Value<T1>(0)!, call.Value<T2>(1)!, cancellationToken));
    }

    /// <summary>Adds a command with three typed parameters. A text that does not fit its type is answered with the usage.</summary>
    /// <inheritdoc cref="Command(string, Func{CommandCall, CancellationToken, Task})"/>
    public BotCommand Command<T1, T2, T3>(string syntax, Func<CommandCall, T1, T2, T3, CancellationToken, Task> run)
        where T1 : IParsable<T1>
        where T2 : IParsable<T2>
        where T3 : IParsable<T3>
    {
        ArgumentNullException.ThrowIfNull(run);
        return AddCommand(syntax, 3, (call, cancellationToken) => run(call, call.Value<T1>(0)!, call.Value<T2>(1)!, call.Value<T3>(2)!, cancellationToken));
    }

    private BotCommand AddCommand(string syntax, int typed, Func<CommandCall, CancellationToken, Task> run)
    {
        BotCommand? command = null;
        Change(() => command = Commands.Add(syntax, typed, run));
        return command!;
    }
}
