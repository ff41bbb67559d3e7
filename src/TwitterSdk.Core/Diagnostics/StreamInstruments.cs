using System.Diagnostics.Metrics;
using TwitterSdk.Core.Streaming;

namespace TwitterSdk.Core.Diagnostics;

/// <summary>What metrics see of streams. Counted once for all that came at a time, so that a message costs nothing.</summary>
internal sealed class StreamInstruments
{
    private readonly Counter<long> _messages;
    private readonly Counter<long> _bytes;
    private readonly Counter<long> _connections;
    private readonly Counter<long> _reconnects;
    private readonly Counter<long> _stalls;
    private readonly Counter<long> _recovered;
    private readonly Histogram<double> _lag;

    public StreamInstruments(Meter meter)
    {
        _messages = meter.CreateCounter<long>("api.client.stream.messages", "{message}", "Messages of streams.");
        _bytes = meter.CreateCounter<long>("api.client.stream.bytes", "By", "Bytes of streams, decompressed.");
        _connections = meter.CreateCounter<long>("api.client.stream.connections", "{connection}", "Connections of streams that the vendor accepted.");
        _reconnects = meter.CreateCounter<long>("api.client.stream.reconnects", "{reconnect}", "Connections of streams that ended or did not come about, and are tried again.");
        _stalls = meter.CreateCounter<long>("api.client.stream.stalls", "{stall}", "Connections of streams on which nothing came for too long.");
        _recovered = meter.CreateCounter<long>("api.client.stream.recovered", "{message}", "Messages that were fetched in another way because no connection had them.");
        _lag = meter.CreateHistogram<double>("api.client.stream.lag", "s", "Time from the making of a message to its arrival.");
    }

    public bool MeasuresLag => _lag.Enabled;

    public void Read(string endpoint, long messages, int bytes)
    {
        if (!_bytes.Enabled && !_messages.Enabled)
            return;
        KeyValuePair<string, object?> tag = ApiInstruments.Tag(endpoint);
        _bytes.Add(bytes, tag);
        if (messages > 0)
            _messages.Add(messages, tag);
    }

    public void Lagged(string endpoint, TimeSpan lag) => _lag.Record(Math.Max(0, lag.TotalSeconds), ApiInstruments.Tag(endpoint));

    public void Happened(string endpoint, ConnectionEvent happened)
    {
        switch (happened)
        {
            case StreamConnected or StreamRestarted:
                _connections.Add(1, ApiInstruments.Tag(endpoint));
                break;
            case StreamReconnecting again:
                _reconnects.Add(1, ApiInstruments.Tag(endpoint), new("api.stream.cause", again.Cause.Kind.ToString()));
                break;
            case StreamStalled:
                _stalls.Add(1, ApiInstruments.Tag(endpoint));
                break;
            case StreamGapFilled { Messages: > 0 } filled:
                _recovered.Add(filled.Messages, ApiInstruments.Tag(endpoint));
                break;
        }
    }
}
