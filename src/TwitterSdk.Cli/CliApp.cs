using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using TwitterSdk.Cli.Commands;
using TwitterSdk.Cli.Commands.Login;
using TwitterSdk.Cli.Errors;

namespace TwitterSdk.Cli;

/// <summary>The whole tool, from words to exit code.</summary>
internal static class CliApp
{
    // A name may begin with '@'; no file of words is meant by it.
    private static readonly ParserConfiguration s_parsing = new() { ResponseFileTokenReplacer = null };

    private static readonly Option<bool> s_verbose = new("--verbose") { Description = "Tell all that is known of an error.", Recursive = true };

    /// <summary>Runs one command.</summary>
    public static async Task<int> RunAsync(CliHost host, IReadOnlyList<string> args, CancellationToken cancellationToken = default)
    {
        bool verbose = args.Contains(s_verbose.Name);
        try
        {
            ParseResult parsed = CreateRoot(host).Parse(args, s_parsing);
            if (parsed.Action is ParseErrorAction)
                return WrongWords.AreMissing(parsed) ? await ShowHelpAsync(host, args, cancellationToken) : throw WrongWords.Of(parsed);
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = host.Out, Error = host.Error, EnableDefaultExceptionHandler = false }, cancellationToken);
        }
        catch (Exception exception)
        {
            return Failure.Tell(host, exception, verbose);
        }
    }

    internal static RootCommand CreateRoot(CliHost host)
    {
        var common = new CommonOptions();
        common.CompleteProfiles(host);
        var root = new RootCommand("Twitter and Twitch on the command line.")
        {
            s_verbose,
            LoginCommand.Create(host, common),
            LogoutCommand.Create(host, common),
            ProfilesCommand.Create(host, common),
            CallCommand.Create(host, common),
            EndpointsCommand.Create(host, common),
            UploadCommand.Create(host, common),
            TimelineCommand.Create(host, common),
            StreamCommand.Create(host, common),
            RulesCommand.Create(host, common),
            ChatCommand.Create(host, common),
            LimitsCommand.Create(host, common),
            CompletionCommand.Create(host),
            DemoCommand.Create(),
            EmulatorCommand.Create(host),
        };
        foreach (HelpOption help in root.Options.OfType<HelpOption>())
            help.Action = new EndpointHelpAction(host, (HelpAction)help.Action!);
        foreach (VersionOption version in root.Options.OfType<VersionOption>())
            version.Action = new VersionAction();
        return root;
    }

    /// <summary>Help where nothing was asked for: beside the output, so that a script does not take it for one.</summary>
    private static async Task<int> ShowHelpAsync(CliHost host, IReadOnlyList<string> args, CancellationToken cancellationToken)
    {
        await CreateRoot(host).Parse([.. args, "--help"], s_parsing).InvokeAsync(new InvocationConfiguration { Output = host.Error, Error = host.Error }, cancellationToken);
        return ExitCode.Usage;
    }
}
