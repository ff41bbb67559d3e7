using Microsoft.Extensions.Diagnostics.HealthChecks;
using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.EventSub;

namespace TwitterSdk.Twitch.Hosting;

/// <summary>How something that the host runs is doing, as its last state told.</summary>
internal sealed class HostedStatus(string name)
{
    private volatile State _state = new(HealthStatus.Degraded, "is not connected yet", null);

    public string Name => name;

    public HealthStatus Health => _state.Health;

    public string Description => $"{name} {_state.Text}.";

    public Exception? Error => _state.Error;

    public void Observe(ChatState state) => _state = state.Status switch
    {
        ChatStatus.Connected => new State(HealthStatus.Healthy, "is connected", null),
        ChatStatus.Closed => new State(HealthStatus.Unhealthy, "is at its end", state.Error),
        _ => new State(HealthStatus.Degraded, "is connecting", state.Error),
    };

    public void Observe(EventSubState state) => _state = state.Status switch
    {
        EventSubStatus.Subscribed => new State(HealthStatus.Healthy, "is connected and subscribed", null),
        EventSubStatus.Closed => new State(HealthStatus.Unhealthy, "is at its end", state.Error),
        _ => new State(HealthStatus.Degraded, "is connecting", state.Error),
    };

    /// <summary>Of something that asks again and again: what it failed with last.</summary>
    public void Observe(Exception? failure) => _state = failure is null
        ? new State(HealthStatus.Healthy, "is answered", null)
        : new State(HealthStatus.Degraded, "is not answered", failure);

    public void Faulted(Exception fault) => _state = new State(HealthStatus.Unhealthy, $"ended with a {fault.GetType().Name}", fault);

    private sealed record State(HealthStatus Health, string Text, Exception? Error);
}
