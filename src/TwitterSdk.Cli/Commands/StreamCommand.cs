using System.CommandLine;
using System.CommandLine.Completions;
using System.Text.Json;
using TwitterSdk.Cli.Calls;
using TwitterSdk.Cli.Endpoints;
using TwitterSdk.Cli.Errors;
using TwitterSdk.Cli.Output;
using TwitterSdk.Core.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Cli.Commands;

/// <summary><c>twitter stream</c>: a stream, as it comes.</summary>
internal sealed class StreamCommand
{
    private const string V1 = "streams.";
    private const string V2 = "v2.streams.";

    private readonly Argument<string> _which = new("which") { HelpName = "which", Description = "filter, sample, or another one; 'twitter endpoints stream' lists all.", DefaultValueFactory = _ => "filter" };
    private readonly Argument<string[]> _words = new("name=value") { HelpName = "name=value", Description = "Parameters of the stream, as in 'twitter call'.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> _v1 = new("--v1") { Description = "A stream of API v1.1: 'twitter stream filter --v1 track=a,b'." };
    private readonly Option<int?> _max = new("--max") { Description = "Stop after so many messages.", HelpName = "count" };

    private StreamCommand() => _which.CompletionSources.Add(context =>
        All().Select(endpoint => Short(endpoint.Name)).Distinct(StringComparer.Ordinal).Where(name => name.StartsWith(context.WordToComplete, StringComparison.Ordinal)).Select(name => new CompletionItem(name)));

    public static Command Create(CliHost host, CommonOptions common)
    {
        var stream = new StreamCommand();
        var command = new Command("stream", "Show a stream as it comes, until Ctrl+C. It connects again by itself.") { stream._which, stream._words, stream._v1, stream._max };
        common.AddTo(command);
        command.SetAction((parsed, cancellationToken) => stream.RunAsync(host, parsed, new Session(host, parsed, common), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(CliHost host, ParseResult parsed, Session session, CancellationToken cancellationToken)
    {
        CatalogEndpoint endpoint = Find(parsed.GetRequiredValue(_which), parsed.GetValue(_v1) ? V1 : V2);
        CallArguments arguments = CallArguments.Parse(endpoint, parsed.GetValue(_words) ?? []);
        if (!session.Json && endpoint.Input("expansions") is { } expansions && !arguments.Has(expansions))
            arguments.Add(expansions.Name, "author_id");
        if (parsed.GetValue(_max) < 1)
            throw new UsageException("--max is less than 1. Leave it out for all.");
        TwitterClient twitter = await session.OpenTwitterAsync(cancellationToken);
        var writer = new AnswerWriter(host, new AnswerOptions { Json = true }, SecretNames.Of(endpoint));
        var lines = new TweetLines();
        return await new StreamTail(host, parsed.GetValue(_max)).RunAsync(
            twitter.Connection.Stream<JsonRaw>(new CallBuilder(endpoint, host).Build(twitter.Connection, arguments), cancellationToken),
            message => Show(message.ToElement()),
            cancellationToken);

        void Show(JsonElement message)
        {
            lines.Learn(message);
            if (!session.Json && lines.Of(JsonPaths.Find(message, "data") ?? message) is { } line)
                host.Out.WriteLine(line);
            else
                writer.WriteItem(message);
        }
    }

    private static CatalogEndpoint Find(string which, string prefix) =>
        EndpointCatalog.Embedded.TryFind(prefix + which) is { Spec.Returns.Kind: ReturnKind.Stream } endpoint
            ? endpoint
            : throw new UsageException($"There is no stream '{which}'{(prefix == V1 ? " in API v1.1" : "")}.{Suggestion.For(which, Names(prefix), $" There are {string.Join(", ", Names(prefix))}.")}");

    private static IEnumerable<string> Names(string prefix) =>
        All().Where(endpoint => endpoint.Name.StartsWith(prefix, StringComparison.Ordinal)).Select(endpoint => Short(endpoint.Name));

    private static string Short(string name) => name[(name.LastIndexOf('.') + 1)..];

    private static IEnumerable<CatalogEndpoint> All() =>
        EndpointCatalog.Embedded.Endpoints.Where(endpoint => endpoint.Spec.Returns.Kind == ReturnKind.Stream);
}
