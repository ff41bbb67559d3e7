namespace TwitterSdk.AspNetCore.Webhooks;

/// <summary>Handles what Twitch delivers to an EventSub webhook: override the methods of what you care for.</summary>
/// <remarks>When a method throws, Twitch is asked to deliver again.</remarks>
public abstract class EventSubHandler
{
    /// <summary>Handles one delivery by calling the methods below.</summary>
    /// <param name="delivery">What was delivered.</param>
    /// <param name="cancellationToken">Stops the work, because the program ends.</param>
    public virtual Task HandleAsync(EventSubDelivery delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return delivery.MessageType switch
        {
            "notification" => OnNotificationAsync(delivery, cancellationToken),
            "revocation" => OnRevocationAsync(delivery, cancellationToken),
            _ => OnUnknownAsync(delivery, cancellationToken),
        };
    }

    /// <summary>Something happened that was subscribed to.</summary>
    public virtual Task OnNotificationAsync(EventSubDelivery delivery, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A subscription ended: its user is gone, took the access back, or this webhook failed too often. Its status tells.</summary>
    public virtual Task OnRevocationAsync(EventSubDelivery delivery, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A message of a type that this version does not know.</summary>
    public virtual Task OnUnknownAsync(EventSubDelivery delivery, CancellationToken cancellationToken) => Task.CompletedTask;
}
