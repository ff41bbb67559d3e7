using System.CommandLine;
using System.CommandLine.Parsing;
using TwitterSdk.Cli.Calls;
using TwitterSdk.Cli.Endpoints;
using TwitterSdk.Cli.Errors;
using TwitterSdk.Cli.Output;
using TwitterSdk.Cli.Profiles;

namespace TwitterSdk.Cli.Commands;

/// <summary><c>twitter call</c>: any endpoint of the specs.</summary>
internal sealed class CallCommand
{
    private const string Name = "call";
    private const string EndpointArgument = "endpoint";

    private readonly Argument<string> _endpoint = new(EndpointArgument) { HelpName = EndpointArgument, Description = "As in statuses.update, v2.tweets.create, helix.users.get; 'twitter endpoints' lists all." };
    private readonly Argument<string[]> _words = new("name=value") { HelpName = "name=value", Description = "Parameters; 'twitter call ENDPOINT --help' tells which there are.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> _all = new("--all") { Description = "Walk through all pages, one item a line." };
    private readonly Option<bool> _raw = new("--raw") { Description = "Write answers as they came." };
    private readonly Option<string?> _fields = new("--fields") { Description = "Write only these members of each item: id,text,user.screen_name.", HelpName = "names" };
    private readonly Option<int?> _max = new("--max") { Description = "Stop after so many items, pages or messages.", HelpName = "count" };
    private readonly Option<string?> _stdin = new("--stdin") { Description = "Take the value of this parameter from standard input; for secrets and long texts.", HelpName = "name" };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write bytes to this file.", HelpName = "file" };
    private readonly Option<bool> _secrets = new("--show-secrets") { Description = "Show tokens and secrets in answers instead of ***." };

    private CallCommand()
    {
        _endpoint.CompletionSources.Add(EndpointCompletion.Names);
        _words.CompletionSources.Add(EndpointCompletion.Words);
        _stdin.CompletionSources.Add(EndpointCompletion.Inputs);
    }

    public static Command Create(CliHost host, CommonOptions common)
    {
        var call = new CallCommand();
        var command = new Command(Name, "Call any endpoint of Twitter or Twitch.")
        {
            call._endpoint, call._words, call._all, call._raw, call._fields, call._max, call._stdin, call._output, call._secrets,
        };
        common.AddTo(command);
        command.SetAction((parsed, cancellationToken) => call.RunAsync(host, parsed, common, cancellationToken));
        return command;
    }

    /// <summary>The endpoint that a command line names, as it is written; null when it names none.</summary>
    public static string? EndpointOf(ParseResult parsed) => parsed.CommandResult.Command.Name == Name
        && parsed.CommandResult.Children.OfType<ArgumentResult>().FirstOrDefault(result => result.Argument.Name == EndpointArgument)?.Tokens is [var endpoint, ..]
        ? endpoint.Value
        : null;

    private async Task<int> RunAsync(CliHost host, ParseResult parsed, CommonOptions common, CancellationToken cancellationToken)
    {
        CatalogEndpoint endpoint = EndpointCatalog.Embedded.Find(parsed.GetRequiredValue(_endpoint));
        CallArguments arguments = CallArguments.Parse(endpoint, parsed.GetValue(_words) ?? []);
        if (parsed.GetValue(_stdin) is { } name)
            arguments.Add(name, (await host.In.ReadToEndAsync(cancellationToken)).TrimEnd('\r', '\n'));
        arguments.CheckRequired();
        var session = new Session(host, parsed, common);
        var options = new CallRunOptions
        {
            All = parsed.GetValue(_all),
            Max = parsed.GetValue(_max),
            OutputFile = parsed.GetValue(_output),
            Answer = new AnswerOptions
            {
                Json = session.Json,
                Raw = parsed.GetValue(_raw),
                ShowSecrets = parsed.GetValue(_secrets),
                Fields = parsed.GetValue(_fields)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            },
        };
        options.Check(endpoint);
        return await new CallRunner(host, endpoint, options)
            .RunAsync(await session.ConnectAsync(endpoint.IsTwitch ? Vendor.Twitch : Vendor.Twitter, cancellationToken), arguments, cancellationToken);
    }
}
