using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using TwitterSdk.Cli.Endpoints;

namespace TwitterSdk.Cli.Commands;

/// <summary>Help: of the endpoint where a <c>call</c> names one, else of the command.</summary>
internal sealed class EndpointHelpAction(CliHost host, HelpAction usual) : SynchronousCommandLineAction
{
    // Lines longer than this are hard to read, and a pipe has no width of its own.
    private const int MaxWidth = 110;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        usual.MaxWidth = Math.Min(MaxWidth, host.Console.Profile.Width);
        if (CallCommand.EndpointOf(parseResult) is not { } name)
            return usual.Invoke(parseResult);
        EndpointHelp.Write(host.Out, EndpointCatalog.Embedded.Find(name));
        return ExitCode.Done;
    }
}
