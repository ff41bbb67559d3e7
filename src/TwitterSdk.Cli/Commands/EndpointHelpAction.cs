using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using TwitterSdk.Cli.Endpoints;

namespace TwitterSdk.Cli.Commands;

/// <summary>Help: of the endpoint where a <c>call</c> names one, else of the command.</summary>
internal sealed class EndpointHelpAction(CliHost host, HelpAction usual) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        if (CallCommand.EndpointOf(parseResult) is not { } name)
            return usual.Invoke(parseResult);
        EndpointHelp.Write(host.Out, EndpointCatalog.Embedded.Find(name));
        return ExitCode.Done;
    }
}
