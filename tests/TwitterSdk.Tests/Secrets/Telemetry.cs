using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TwitterSdk.Tests.Secrets;

/// <summary>Listens to all activities and meters of the process, except those of the test's own server.</summary>
internal sealed class Telemetry : IDisposable
{
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters;

    public Telemetry()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = source => IsOfClient(source.Name),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Seen.Enqueue(
                $"activity {activity.Source.Name} {activity.DisplayName} {activity.StatusDescription} {string.Join(';', activity.TagObjects)} {string.Join(';', activity.Baggage)} "
                + string.Join(';', activity.Events.Select(@event => $"{@event.Name} {string.Join(',', @event.Tags)}"))),
        };
        ActivitySource.AddActivityListener(_activities);
        _meters = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (IsOfClient(instrument.Meter.Name))
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        _meters.SetMeasurementEventCallback<double>(Measured);
        _meters.SetMeasurementEventCallback<long>(Measured);
        _meters.SetMeasurementEventCallback<int>(Measured);
        _meters.Start();
    }

    public ConcurrentQueue<string> Seen { get; } = [];

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private static bool IsOfClient(string name) => !name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal);

    private void Measured<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
        Seen.Enqueue($"meter {instrument.Meter.Name} {instrument.Name} {value} {string.Join(';', tags.ToArray())}");
}
