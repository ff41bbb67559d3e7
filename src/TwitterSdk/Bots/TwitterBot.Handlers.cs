namespace TwitterSdk.Bots;

public sealed partial class TwitterBot
{
    /// <summary>Does something with messages of a type, its subtypes too. Several handlers see the same message, in the order of their priority.</summary>
    /// <typeparam name="T">The type: <c>Tweet</c> for Tweets from wherever, <c>object</c> for everything.</typeparam>
    /// <param name="handle">What to do.</param>
    public BotHandler<T> On<T>(Func<T, CancellationToken, Task> handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        var handler = new BotHandler<T>(handle);
        Change(() => _handlers.Add(handler));
        return handler;
    }

    /// <inheritdoc cref="On{T}(Func{T, CancellationToken, Task})"/>
    public BotHandler<T> On<T>(Func<T, Task> handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return On<T>((message, _) => handle(message));
    }

    /// <inheritdoc cref="On{T}(Func{T, CancellationToken, Task})"/>
    public BotHandler<T> On<T>(Action<T> handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return On<T>((message, _) =>
        {
            handle(message);
            return Task.CompletedTask;
        });
    }
}
