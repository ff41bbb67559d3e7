using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Webhooks;

/// <summary>An address that an app registered, and what is delivered to it.</summary>
public sealed class EmulatorWebhook
{
    internal EmulatorWebhook(long id, string url, AccountSubscribers subscribers, DateTimeOffset createdAt)
    {
        Id = id;
        Url = url;
        Subscribers = subscribers;
        CreatedAt = createdAt;
    }

    /// <summary>The webhook's id.</summary>
    public long Id { get; }

    /// <summary>The app that registered it; its consumer secret signs.</summary>
    public EmulatorApp App => Subscribers.App;

    /// <summary>Where it is.</summary>
    public string Url { get; }

    /// <summary>When it was registered.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Whether it answered its last challenge; nothing is delivered otherwise.</summary>
    public bool IsValid { get; set; }

    /// <summary>The environment of the premium API; null for a webhook of the enterprise API and of v2.</summary>
    public string? Environment { get; internal init; }

    /// <summary>The users whose account activity is delivered; all webhooks of an environment share them.</summary>
    internal AccountSubscribers Subscribers { get; }

    /// <summary>The delivery behind which the next one waits.</summary>
    internal Task Last { get; set; } = Task.CompletedTask;

    /// <summary>What the filtered stream tells, when it is linked; null when it is not.</summary>
    internal FilteredLink? Filtered { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Id} at {Url}";
}
