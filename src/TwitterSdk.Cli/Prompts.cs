using Spectre.Console;
using TwitterSdk.Cli.Errors;

namespace TwitterSdk.Cli;

/// <summary>Asks the user; where nobody sits at a keyboard, the answers are lines of standard input, in the order of the questions.</summary>
internal sealed class Prompts(CliHost host)
{
    /// <summary>Asks for something that may be seen.</summary>
    public Task<string> AskAsync(string what, CancellationToken cancellationToken) => AskAsync(what, isSecret: false, cancellationToken);

    /// <summary>Asks for something that nobody shall see.</summary>
    public Task<string> AskSecretAsync(string what, CancellationToken cancellationToken) => AskAsync(what, isSecret: true, cancellationToken);

    private async Task<string> AskAsync(string what, bool isSecret, CancellationToken cancellationToken)
    {
        if (host.IsInteractive)
        {
            var prompt = new TextPrompt<string>($"{what.EscapeMarkup()}:");
            return (await (isSecret ? prompt.Secret(null) : prompt).ShowAsync(host.ErrorConsole, cancellationToken)).Trim();
        }

        return await host.In.ReadLineAsync(cancellationToken) is { } line && line.Trim() is { Length: > 0 } answer
            ? answer
            : throw new UsageException($"{what} is missing: give it as the next line of standard input, or run this at a terminal to be asked.");
    }
}
