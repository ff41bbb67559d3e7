using TwitterSdk.Bots.Commands;

namespace TwitterSdk.Bots;

public sealed partial class TwitterBot
{
    /// <inheritdoc cref="Core.Commands.CommandList{TCommand, TUse}.Add(string, Func{TUse, CancellationToken, Task})"/>
    public BotCommand Command(string syntax, Func<CommandCall, CancellationToken, Task> run) => Commands.Add(syntax, run);

    /// <inheritdoc cref="Core.Commands.CommandList{TCommand, TUse}.Add{T}"/>
    public BotCommand Command<T>(string syntax, Func<CommandCall, T, CancellationToken, Task> run)
        where T : IParsable<T> => Commands.Add(syntax, run);

    /// <inheritdoc cref="Core.Commands.CommandList{TCommand, TUse}.Add{T1, T2}"/>
    public BotCommand Command<T1, T2>(string syntax, Func<CommandCall, T1, T2, CancellationToken, Task> run)
        where T1 : IParsable<T1>
        where T2 : IParsable<T2> => Commands.Add(syntax, run);

    /// <inheritdoc cref="Core.Commands.CommandList{TCommand, TUse}.Add{T1, T2, T3}"/>
    public BotCommand Command<T1, T2, T3>(string syntax, Func<CommandCall, T1, T2, T3, CancellationToken, Task> run)
        where T1 : IParsable<T1>
        where T2 : IParsable<T2>
        where T3 : IParsable<T3> => Commands.Add(syntax, run);
}
