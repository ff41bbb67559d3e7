using TwitterSdk.Core.Json;
using TwitterSdk.Core.Streaming;

namespace TwitterSdk.Cli.Calls;

/// <summary>Shows a stream as it comes, and on standard error what happens to its connection.</summary>
internal sealed class StreamTail(CliHost host, int? max)
{
    /// <summary>Runs until the stream ends, or so many messages came.</summary>
    public async Task<int> RunAsync(ApiStream<JsonRaw> stream, Action<JsonRaw> show, CancellationToken cancellationToken)
    {
        int left = max ?? int.MaxValue;
        await foreach (StreamItem<JsonRaw> item in stream.WithEvents(cancellationToken))
        {
            if (!item.IsMessage)
            {
                Tell(item.Event);
                continue;
            }

            show(item.Message);
            await host.Out.FlushAsync(cancellationToken);
            if (--left <= 0)
                break;
        }

        return ExitCode.Done;
    }

    private void Tell(ConnectionEvent happened)
    {
        switch (happened)
        {
            case StreamConnected:
                host.Tell($"Connected.");
                break;
            case StreamReconnecting again:
                host.Tell($"Connecting again in {again.Delay.TotalSeconds:0.#} s: {Cause(again.Cause)}.");
                break;
            case StreamUnreadable unreadable:
                host.Tell($"A line could not be read: {unreadable.Error.Message}");
                break;
            case StreamStalled stalled:
                host.Tell($"Nothing came for {stalled.Silence.TotalSeconds:0} s.");
                break;
        }
    }

    private static string Cause(StreamBreak cause) => (cause.Status, cause.Error) switch
    {
        ({ } status, _) => FormattableString.Invariant($"HTTP {status}"),
        (_, { } error) => error.Message.TrimEnd('.'),
        _ => "the connection was closed",
    };
}
