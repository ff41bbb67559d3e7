using System.Globalization;
using Spectre.Console;
using TwitterSdk.Cli.Output;
using TwitterSdk.Core.Auth.OAuth2;

namespace TwitterSdk.Cli;

/// <summary>What is around the tool: where it writes to and reads from, and whose machine it is on.</summary>
internal sealed record CliHost
{
    private const int PipeWidth = 240;

    /// <summary>Standard output; nothing but what was asked for.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Standard error; all that is for people.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Standard input.</summary>
    public required TextReader In { get; init; }

    /// <summary>Tables and bars on standard output.</summary>
    public required IAnsiConsole Console { get; init; }

    /// <summary>Prompts and bars on standard error, so that pipes stay clean.</summary>
    public required IAnsiConsole ErrorConsole { get; init; }

    /// <summary>Opens standard output for bytes.</summary>
    public required Func<Stream> OpenOutput { get; init; }

    /// <summary>Opens standard input for bytes.</summary>
    public Func<Stream> OpenInput { get; init; } = System.Console.OpenStandardInput;

    /// <summary>True when a person reads standard output.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>True when a person types standard input.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The variables of the environment.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Opens a page for the user.</summary>
    public Func<Uri, CancellationToken, Task> OpenBrowser { get; init; } = SystemBrowser.OpenAsync;

    /// <summary>The process that the user started.</summary>
    public static CliHost ForProcess()
    {
        OutputPipe? pipe = OutputPipe.TryOpen();
        if (pipe is not null)
            System.Console.SetOut(TextWriter.Synchronized(new StreamWriter(pipe) { AutoFlush = true }));
        // What writes to the library's own console is meant for the same place.
        AnsiConsole.Console = ConsoleOf(System.Console.Out, System.Console.IsOutputRedirected);
        return new CliHost
        {
            Out = System.Console.Out,
            Error = System.Console.Error,
            In = System.Console.In,
            Console = AnsiConsole.Console,
            ErrorConsole = ConsoleOf(System.Console.Error, System.Console.IsErrorRedirected),
            OpenOutput = () => pipe ?? System.Console.OpenStandardOutput(),
            IsTerminal = !System.Console.IsOutputRedirected,
            IsInteractive = !System.Console.IsInputRedirected && !System.Console.IsErrorRedirected,
        };
    }

    /// <summary>A console over a writer; a pipe gets no colours, and no lines broken at the width of a screen.</summary>
    internal static IAnsiConsole ConsoleOf(TextWriter writer, bool isPipe)
    {
        var output = new AnsiConsoleOutput(writer);
        if (!isPipe)
            return AnsiConsole.Create(new AnsiConsoleSettings { Out = output });
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = output,
        });
        console.Profile.Width = PipeWidth;
        return console;
    }

    /// <summary>Tells the user something, beside the output.</summary>
    public void Tell(FormattableString text) => Error.WriteLine(PlainText.Lines(text.ToString(CultureInfo.InvariantCulture)));
}
