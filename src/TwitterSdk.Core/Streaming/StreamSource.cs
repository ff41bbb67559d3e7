using Microsoft.Extensions.Logging;
using TwitterSdk.Core.Diagnostics;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Streaming;

/// <summary>What connections of one stream are made of: the call, which is sent anew each time, and who sends it.</summary>
internal sealed class StreamSource
{
    private readonly ApiPipeline _pipeline;
    private readonly ApiConnection _connection;
    private readonly ApiCall _call;
    private int _isWalked;

    public StreamSource(ApiPipeline pipeline, ApiConnection connection, ApiCall call)
    {
        _pipeline = pipeline;
        _connection = connection;
        _call = call;
        call.IsStream = true;
        ReadContext = new JsonReadContext { OnMismatch = pipeline.Options.OnMismatch };
    }

    public ApiEndpoint Endpoint => _call.Endpoint;

    public TimeProvider Clock => _pipeline.Options.Clock;

    public ILogger Logger => _pipeline.Logger;

    public JsonReadContext ReadContext { get; }

    public StreamStatistics Statistics { get; } = new();

    public StreamInstruments Instruments => _pipeline.Instruments.Streams;

    /// <summary>Begins a walk. Vendors count connections, and one call cannot be sent twice at the same time.</summary>
    /// <exception cref="InvalidOperationException">Another walk has not ended.</exception>
    public void Enter()
    {
        if (Interlocked.Exchange(ref _isWalked, 1) != 0)
            throw new InvalidOperationException($"{Endpoint.Name}: this stream is being walked already. Open another one, or end the first walk.");
    }

    public void Leave() => Volatile.Write(ref _isWalked, 0);

    /// <summary>Connects. Failures are thrown as those of any call, but nothing is tried again: that is for the reconnect policy.</summary>
    /// <param name="backfill">A parameter to send beside those of the call.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    public Task<HttpResponseMessage> OpenAsync((string Name, string Value)? backfill, CancellationToken cancellationToken)
    {
        ApiConnection connection = _connection;
        if (backfill is var (name, value))
        {
            var parameters = new Dictionary<string, string>(connection.Options.Parameters ?? new Dictionary<string, string>(), StringComparer.Ordinal) { [name] = value };
            connection = connection.With(connection.Options with { Parameters = parameters });
        }

        return _pipeline.OpenStreamAsync(connection, _call, cancellationToken);
    }
}
