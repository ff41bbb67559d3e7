using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace TwitterSdk.Cli.Commands;

/// <summary><c>twitter --version</c>: the version of the package, and not the commit that builds write behind it.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        string version = typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        parseResult.InvocationConfiguration.Output.WriteLine(version.Split('+')[0]);
        return ExitCode.Done;
    }
}
