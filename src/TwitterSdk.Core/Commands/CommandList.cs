namespace TwitterSdk.Core.Commands;

/// <summary>Commands by their names, and the help about them.</summary>
/// <typeparam name="TCommand">The kind of command.</typeparam>
/// <typeparam name="TUse">One use of a command.</typeparam>
public abstract class CommandList<TCommand, TUse>
    where TCommand : Command<TCommand, TUse>
    where TUse : CommandUse
{
    private readonly Lock _gate = new();
    private readonly List<(string Name, TCommand Command)> _names = [];
    private string _prefix = "!";

    // Never changed, only replaced: commands are looked up while others are added.
    private volatile Dictionary<string, TCommand> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a command begins with; <c>!</c> unless set.</summary>
    /// <exception cref="ArgumentException">It is blank, or without it two commands have one name.</exception>
    public string Prefix
    {
        get => _prefix;
        set
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            lock (_gate)
            {
                _byName = Index(_names, value);
                _prefix = value;
            }
        }
    }

    /// <summary>The name of the command that lists what the sender may do; null for none. <c>help</c> unless set. A command of this name takes its place.</summary>
    public string? HelpName { get; set; } = "help";

    /// <summary>Whether there is nothing to obey.</summary>
    protected bool IsEmpty => _byName.Count == 0;

    /// <summary>Adds a command.</summary>
    /// <param name="syntax">
    /// Its name and what it wants to be told: <c>!roll &lt;sides&gt; [times=1] [why...]</c>. In <c>&lt;&gt;</c> what must be told, in
    /// <c>[]</c> what may; <c>=</c> a default; <c>...</c> all that is left. Without any, it takes what comes.
    /// </param>
    /// <param name="run">What it does.</param>
    /// <exception cref="ArgumentException">The syntax makes no sense, or there is a command of this name.</exception>
    public TCommand Add(string syntax, Func<TUse, CancellationToken, Task> run) => Add(syntax, 0, run);

    /// <summary>Adds a command with one typed parameter. A text that does not fit the type is answered with the usage.</summary>
    /// <inheritdoc cref="Add(string, Func{TUse, CancellationToken, Task})"/>
    public TCommand Add<T>(string syntax, Func<TUse, T, CancellationToken, Task> run)
        where T : IParsable<T>
    {
        ArgumentNullException.ThrowIfNull(run);
        return Add(syntax, 1, (use, cancellationToken) => run(use, use.GetAt<T>(0)!, cancellationToken));
    }

    /// <summary>Adds a command with two typed parameters. A text that does not fit its type is answered with the usage.</summary>
    /// <inheritdoc cref="Add(string, Func{TUse, CancellationToken, Task})"/>
    public TCommand Add<T1, T2>(string syntax, Func<TUse, T1, T2, CancellationToken, Task> run)
        where T1 : IParsable<T1>
        where T2 : IParsable<T2>
    {
        ArgumentNullException.ThrowIfNull(run);
        return Add(syntax, 2, (use, cancellationToken) => run(use, use.GetAt<T1>(0)!, use.GetAt<T2>(1)!, cancellationToken));
    }

    /// <summary>Adds a command with three typed parameters. A text that does not fit its type is answered with the usage.</summary>
    /// <inheritdoc cref="Add(string, Func{TUse, CancellationToken, Task})"/>
    public TCommand Add<T1, T2, T3>(string syntax, Func<TUse, T1, T2, T3, CancellationToken, Task> run)
        where T1 : IParsable<T1>
        where T2 : IParsable<T2>
        where T3 : IParsable<T3>
    {
        ArgumentNullException.ThrowIfNull(run);
        return Add(syntax, 3, (use, cancellationToken) => run(use, use.GetAt<T1>(0)!, use.GetAt<T2>(1)!, use.GetAt<T3>(2)!, cancellationToken));
    }

    /// <summary>Makes a command of this kind; one that all may give, as long as nobody says otherwise.</summary>
    /// <param name="syntax">Its name, and what it wants to be told.</param>
    /// <param name="run">What it does.</param>
    protected abstract TCommand Make(CommandSyntax syntax, Func<TUse, CancellationToken, Task> run);

    /// <summary>Sends help.</summary>
    /// <param name="use">Who asked for it, and where.</param>
    /// <param name="lines">What to tell: of one command, or of each that may be given.</param>
    /// <param name="isWhole">Whether it is the whole list.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    protected abstract Task SendHelpAsync(TUse use, IEnumerable<string> lines, bool isWhole, CancellationToken cancellationToken);

    /// <summary>The command that is meant, or the help; null when there is none that may be given.</summary>
    /// <param name="use">What it was called, who gave it, and where.</param>
    protected TCommand? Find(TUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        if (_byName.TryGetValue(use.Name, out TCommand? command))
            return command.Allows(use) ? command : null;
        return !IsEmpty && HelpName is { } help && Bare(help).Equals(use.Name, StringComparison.OrdinalIgnoreCase)
            ? Make(CommandSyntax.Parse($"{help} [command]", 0), HelpAsync)
            : null;
    }

    /// <summary>Runs a command. A wrong use of it is answered with the usage.</summary>
    /// <param name="command">The command, as <see cref="Find"/> found it.</param>
    /// <param name="use">The use.</param>
    /// <param name="cancellationToken">Is handed to the command.</param>
    protected async Task RunAsync(TCommand command, TUse use, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(use);
        try
        {
            use.Bind(command.Syntax);
            await command.RunAsync(use, cancellationToken).ConfigureAwait(false);
        }
        catch (CommandUseException wrong)
        {
            await use.ReplyAsync($"Sorry, {wrong.Message}. Usage: {UsageOf(command)}", cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>One line for each command that may be given, by name.</summary>
    /// <param name="use">Who asks, and where.</param>
    protected IEnumerable<string> HelpFor(TUse use) =>
        _byName.Values.Distinct().Where(command => command.Allows(use)).OrderBy(UsageOf, StringComparer.OrdinalIgnoreCase).Select(HelpOn);

    internal void Name(TCommand command, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        lock (_gate)
        {
            List<(string, TCommand)> names = [.. _names, (name, command)];
            _byName = Index(names, _prefix);
            _names.Add((name, command));
        }
    }

    private static Dictionary<string, TCommand> Index(List<(string Name, TCommand Command)> names, string prefix)
    {
        var index = new Dictionary<string, TCommand>(names.Count, StringComparer.OrdinalIgnoreCase);
        foreach ((string name, TCommand command) in names)
        {
            string bare = Bare(name, prefix);
            if (bare.Length == 0 || bare.Any(char.IsWhiteSpace))
                throw new ArgumentException($"'{name}' is no name of a command: it is one word.", nameof(names));
            if (!index.TryAdd(bare, command))
                throw new ArgumentException($"Two commands are named '{bare}'.", nameof(names));
        }

        return index;
    }

    private TCommand Add(string syntax, int typed, Func<TUse, CancellationToken, Task> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        TCommand command = Make(CommandSyntax.Parse(syntax, typed), run);
        command.List = this;
        Name(command, command.Syntax.Name);
        return command;
    }

    private Task HelpAsync(TUse use, CancellationToken cancellationToken) =>
        use["command"] is { } name && _byName.TryGetValue(Bare(name), out TCommand? command) && command.Allows(use)
            ? SendHelpAsync(use, [HelpOn(command)], isWhole: false, cancellationToken)
            : SendHelpAsync(use, HelpFor(use), isWhole: true, cancellationToken);

    private string HelpOn(TCommand command) => command.Description.Length == 0 ? UsageOf(command) : $"{UsageOf(command)}: {command.Description}";

    private string UsageOf(TCommand command) => _prefix + Bare(command.Syntax.ToString());

    private string Bare(string name) => Bare(name, _prefix);

    private static string Bare(string name, string prefix) => name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : name;
}
