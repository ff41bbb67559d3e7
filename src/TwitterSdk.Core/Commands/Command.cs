namespace TwitterSdk.Core.Commands;

/// <summary>A command that people can give. Who may give it is for the kinds of command to say.</summary>
/// <typeparam name="TSelf">The kind of command.</typeparam>
/// <typeparam name="TUse">One use of it.</typeparam>
public abstract class Command<TSelf, TUse>
    where TSelf : Command<TSelf, TUse>
    where TUse : CommandUse
{
    private readonly Func<TUse, CancellationToken, Task> _run;

    /// <param name="syntax">Its name, and what it wants to be told.</param>
    /// <param name="run">What it does.</param>
    protected Command(CommandSyntax syntax, Func<TUse, CancellationToken, Task> run)
    {
        ArgumentNullException.ThrowIfNull(syntax);
        ArgumentNullException.ThrowIfNull(run);
        Syntax = syntax;
        _run = run;
    }

    internal CommandSyntax Syntax { get; }

    internal string Description { get; private set; } = "";

    internal CommandList<TSelf, TUse>? List { get; set; }

    /// <summary>Says in the help what the command does.</summary>
    /// <param name="description">A few words.</param>
    public TSelf Describe(string description)
    {
        ArgumentNullException.ThrowIfNull(description);
        Description = description;
        return (TSelf)this;
    }

    /// <summary>Gives the command more names.</summary>
    /// <param name="names">With or without the prefix.</param>
    /// <exception cref="ArgumentException">A name is empty, has blanks, or is another command's.</exception>
    public TSelf Alias(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
            List!.Name((TSelf)this, name);
        return (TSelf)this;
    }

    /// <summary>Whether who gave the command may; for those who may not, it does not exist.</summary>
    /// <param name="use">Who gave it, and where.</param>
    protected internal abstract bool Allows(TUse use);

    /// <summary>Does what the command does.</summary>
    /// <param name="use">What it was told.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    protected internal virtual Task RunAsync(TUse use, CancellationToken cancellationToken) => _run(use, cancellationToken);
}
