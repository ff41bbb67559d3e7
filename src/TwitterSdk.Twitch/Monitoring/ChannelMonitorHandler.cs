namespace TwitterSdk.Twitch.Monitoring;

/// <summary>Handles what a <see cref="ChannelMonitor"/> sees. Override what you care for.</summary>
public abstract class ChannelMonitorHandler
{
    /// <summary>Handles one change by calling the methods below.</summary>
    /// <param name="change">What was seen.</param>
    /// <param name="cancellationToken">Stops the work, because the program ends.</param>
    public virtual Task HandleAsync(ChannelChange change, CancellationToken cancellationToken) => change switch
    {
        ChannelWentLive live => OnLiveAsync(live, cancellationToken),
        ChannelUpdated updated => OnUpdatedAsync(updated, cancellationToken),
        ChannelWentOffline offline => OnOfflineAsync(offline, cancellationToken),
        _ => Task.CompletedTask,
    };

    /// <summary>A channel is live.</summary>
    public virtual Task OnLiveAsync(ChannelWentLive live, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Title, category or the like of a running stream changed.</summary>
    public virtual Task OnUpdatedAsync(ChannelUpdated updated, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A channel is no longer live.</summary>
    public virtual Task OnOfflineAsync(ChannelWentOffline offline, CancellationToken cancellationToken) => Task.CompletedTask;
}
