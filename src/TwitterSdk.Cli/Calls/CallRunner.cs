using System.Text.Json;
using TwitterSdk.Cli.Endpoints;
using TwitterSdk.Cli.Errors;
using TwitterSdk.Cli.Output;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Json;
using TwitterSdk.Core.Paging;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Cli.Calls;

/// <summary>Makes one call and shows its answer, whatever that is.</summary>
internal sealed class CallRunner
{
    private readonly CliHost _host;
    private readonly CatalogEndpoint _endpoint;
    private readonly CallBuilder _builder;
    private readonly AnswerWriter _writer;
    private readonly CallRunOptions _options;

    public CallRunner(CliHost host, CatalogEndpoint endpoint, CallRunOptions options)
    {
        _host = host;
        _endpoint = endpoint;
        _options = options;
        _builder = new CallBuilder(endpoint, host);
        _writer = new AnswerWriter(host, options.Answer, SecretNames.Of(endpoint));
    }

    /// <summary>Runs to the answer's end.</summary>
    public async Task<int> RunAsync(ApiConnection connection, CallArguments arguments, CancellationToken cancellationToken)
    {
        int code = await CallAsync(connection, arguments, cancellationToken);
        _writer.TellMissing();
        return code;
    }

    private async Task<int> CallAsync(ApiConnection connection, CallArguments arguments, CancellationToken cancellationToken)
    {
        if (_options.All)
            return await WalkAsync(connection, arguments, cancellationToken);
        ApiCall Call() => _builder.Build(connection, arguments);
        switch (_endpoint.Spec.Returns.Kind)
        {
            case ReturnKind.None:
                await connection.SendAsync(Call(), cancellationToken);
                return ExitCode.Done;
            case ReturnKind.Text:
                await _host.Out.WriteLineAsync(await connection.SendTextAsync(Call(), cancellationToken));
                return ExitCode.Done;
            case ReturnKind.Bytes:
                return await SaveAsync(await connection.SendBytesAsync(Call(), cancellationToken), cancellationToken);
            case ReturnKind.Form:
                _writer.Write(FormAnswer.Read(await connection.SendTextAsync(Call(), cancellationToken)), null);
                return ExitCode.Done;
            case ReturnKind.Redirect:
                await _host.Out.WriteLineAsync((await connection.SendRedirectAsync(Call(), cancellationToken)).AbsoluteUri);
                return ExitCode.Done;
            case ReturnKind.Page:
                await _host.Out.WriteLineAsync(connection.GetPage(Call()).AbsoluteUri);
                return ExitCode.Done;
            case ReturnKind.Stream:
                return await new StreamTail(_host, _options.Max).RunAsync(connection.Stream<JsonRaw>(Call(), cancellationToken), message => _writer.WriteItem(message.ToElement()), cancellationToken);
            default:
                return Show((await connection.SendRawAsync(Call(), cancellationToken)).ToElement());
        }
    }

    private async Task<int> WalkAsync(ApiConnection connection, CallArguments arguments, CancellationToken cancellationToken)
    {
        AsyncPages<JsonElement, JsonElement> pages = new PagedCall(_builder, connection, arguments).Walk(cancellationToken);
        long left = _options.Max ?? long.MaxValue;
        if (_options.Answer.Raw)
        {
            await foreach (Page<JsonElement, JsonElement> page in pages.AsPages(cancellationToken))
            {
                _writer.Write(page.Response, null);
                if (--left <= 0)
                    break;
            }

            return ExitCode.Done;
        }

        await foreach (JsonElement item in pages)
        {
            _writer.WriteItem(item);
            if (--left <= 0)
                break;
        }

        return ExitCode.Done;
    }

    private int Show(JsonElement answer)
    {
        if (answer.ValueKind == JsonValueKind.Null)
            return ExitCode.Done;
        _writer.Write(answer, _endpoint.Items);

        // The vendor says success, and has nothing but errors.
        if (_endpoint.File.Envelope is not { } envelope || JsonPaths.Find(answer, envelope.Data) is not null || JsonPaths.Find(answer, envelope.Errors) is not { ValueKind: JsonValueKind.Array } errors || errors.GetArrayLength() == 0)
            return ExitCode.Done;
        _host.Tell($"{_endpoint.Name}: {JsonPaths.Text(errors[0], "detail") ?? JsonPaths.Text(errors[0], "title") ?? "nothing but errors came"}");
        return ExitCode.Refused;
    }

    private async Task<int> SaveAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        if (_options.OutputFile is { } path)
        {
            await File.WriteAllBytesAsync(path, bytes, cancellationToken);
            return ExitCode.Done;
        }

        if (_host.IsTerminal)
            throw new UsageException($"{_endpoint.Name} answered {bytes.Length} bytes, which are not for a terminal. Give --output FILE, or a pipe.");
        await using Stream output = _host.OpenOutput();
        await output.WriteAsync(bytes, cancellationToken);
        return ExitCode.Done;
    }
}
