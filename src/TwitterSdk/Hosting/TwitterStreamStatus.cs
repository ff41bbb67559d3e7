using Microsoft.Extensions.Diagnostics.HealthChecks;
using TwitterSdk.Core.Streaming;

namespace TwitterSdk.Hosting;

/// <summary>How a hosted stream is doing, as its last event told.</summary>
internal sealed class TwitterStreamStatus(string name)
{
    private volatile State _state = new(HealthStatus.Degraded, "is not connected yet", null);

    public string Name => name;

    public HealthStatus Health => _state.Health;

    public string Description => $"{name} {_state.Text}.";

    public Exception? Error => _state.Error;

    public void Observe(ConnectionEvent happened)
    {
        switch (happened)
        {
            case StreamConnected or StreamRestarted:
                _state = new State(HealthStatus.Healthy, "is connected", null);
                break;
            case StreamReconnecting again:
                _state = new State(HealthStatus.Degraded, FormattableString.Invariant($"connects again in {again.Delay.TotalSeconds:0.##} s ({again.Cause.Kind}, try {again.Retry})"), again.Cause.Error);
                break;
            case StreamEnded ended:
                _state = new State(HealthStatus.Unhealthy, "is at its end", ended.Error);
                break;
        }
    }

    public void Faulted(Exception fault) => _state = new State(HealthStatus.Unhealthy, $"ended with a {fault.GetType().Name}", fault);

    private sealed record State(HealthStatus Health, string Text, Exception? Error);
}
