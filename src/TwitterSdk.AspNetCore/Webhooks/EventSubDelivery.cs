using TwitterSdk.Core.Json;

namespace TwitterSdk.AspNetCore.Webhooks;

/// <summary>What Twitch delivered to an EventSub webhook.</summary>
public sealed record EventSubDelivery
{
    /// <summary>Names the message: the same for each try of Twitch.</summary>
    public required string MessageId { get; init; }

    /// <summary><c>notification</c>, <c>revocation</c>, or what Twitch may add.</summary>
    public required string MessageType { get; init; }

    /// <summary>When it was first sent.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>The type of the subscription, such as <c>channel.follow</c>.</summary>
    public required string SubscriptionType { get; init; }

    /// <summary>The version of the type.</summary>
    public required string SubscriptionVersion { get; init; }

    /// <summary>The subscription, and in a notification the event.</summary>
    public required JsonRaw Body { get; init; }
}
