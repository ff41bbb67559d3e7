namespace TwitterSdk.Bots;

/// <summary>Something that a bot does with some of the messages.</summary>
public abstract class BotHandler
{
    private protected BotHandler(string name) => Name = name;

    internal string Name { get; private protected set; }

    internal int Priority { get; private protected set; }

    internal bool IsExclusive { get; private protected set; }

    internal abstract bool Matches(object message);

    internal abstract Task RunAsync(object message, CancellationToken cancellationToken);
}
