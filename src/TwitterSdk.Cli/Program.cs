using System.CommandLine;
using TwitterSdk.Cli.Commands;

var root = new RootCommand("TwitterSdk on the command line.")
{
    DemoCommand.Create(),
    EmulatorCommand.Create(),
};

return await root.Parse(args).InvokeAsync();
