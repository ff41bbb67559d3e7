namespace TwitterSdk.Bots;

/// <summary>Something that a bot does with messages of a type.</summary>
/// <typeparam name="T">The type.</typeparam>
public sealed class BotHandler<T> : BotHandler
{
    private readonly Func<T, CancellationToken, Task> _handle;
    private readonly List<Func<T, bool>> _conditions = [];

    internal BotHandler(Func<T, CancellationToken, Task> handle)
        : base($"On<{typeof(T).Name}>") => _handle = handle;

    /// <summary>Only messages for which this is true; several conditions must all be.</summary>
    public BotHandler<T> Where(Func<T, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        _conditions.Add(condition);
        return this;
    }

    /// <summary>When it runs: those with a higher priority first, among equals those that were added first. 0 unless set.</summary>
    public BotHandler<T> WithPriority(int priority)
    {
        Priority = priority;
        return this;
    }

    /// <summary>What this handles no handler behind it sees.</summary>
    public BotHandler<T> Exclusive()
    {
        IsExclusive = true;
        return this;
    }

    /// <summary>Names it in faults.</summary>
    public BotHandler<T> Named(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        return this;
    }

    internal override bool Matches(object message)
    {
        if (message is not T typed)
            return false;
        foreach (Func<T, bool> condition in _conditions)
        {
            if (!condition(typed))
                return false;
        }

        return true;
    }

    internal override Task RunAsync(object message, CancellationToken cancellationToken) => _handle((T)message, cancellationToken);
}
