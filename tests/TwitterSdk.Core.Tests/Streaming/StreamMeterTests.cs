using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Streaming;
using TwitterSdk.Core.Tests.Http;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Streaming;

/// <summary>What metrics tell of streams.</summary>
public sealed class StreamMeterTests
{
    [Test]
    public async Task Messages_bytes_connections_stalls_and_lag_are_measured()
    {
        const string name = "MeteredStreams";
        var sums = new ConcurrentDictionary<string, double>();
        using var meters = new MeterListener { InstrumentPublished = (instrument, listener) => { if (instrument.Meter.Name == name) listener.EnableMeasurementEvents(instrument); } };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        meters.Start();

        var clock = new FakeClock(DateTimeOffset.UnixEpoch.AddSeconds(17));
        var silent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var handler = ScriptedHandler.InTurn(() => Streams.Text(Posts.Lines(5, 7)), () => Streams.Silent("", silent), () => Streams.Silent(Posts.Lines(9)));
        ApiConnection api = TestApi.Over(handler, clock, options => options with { Vendor = new ApiVendor { Name = name } });
        ApiStream<Post> stream = api.Stream<Post>(api.Begin(Streams.Endpoint), default);
        Task<List<int>> walk = stream.ReadAsync(3);
        await silent.Task.WaitAsync(Eventually.Patience);
        clock.Advance(Streams.Silence);
        await walk;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sums["api.client.stream.messages"], Is.EqualTo(3));
            Assert.That(sums["api.client.stream.bytes"], Is.EqualTo(Posts.Lines(5, 7, 9).Length));
            Assert.That(sums["api.client.stream.connections"], Is.EqualTo(3));
            Assert.That(sums["api.client.stream.reconnects"], Is.EqualTo(2));
            Assert.That(sums["api.client.stream.stalls"], Is.EqualTo(1));
            Assert.That(sums["api.client.stream.lag"], Is.GreaterThanOrEqualTo(10 + 29), "10 s for the 7, and at least 21 s of silence until the 9");
        }

        void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            Assert.That(tags[0], Is.EqualTo(new KeyValuePair<string, object?>("api.endpoint", "Things.Stream")));
            sums.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value);
        }
    }
}
