using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Webhooks;

/// <summary>What an app asked X Activity for.</summary>
internal sealed class ActivitySubscription(long id, EmulatorApp app, string kind, DateTimeOffset createdAt)
{
    public long Id => id;

    public EmulatorApp App => app;

    public string Kind => kind;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; set; } = createdAt;

    public string? UserId { get; init; }

    public string? Keyword { get; init; }

    public string? Direction { get; init; }

    public string? Tag { get; set; }

    /// <summary>The webhook to deliver to; null for the stream alone.</summary>
    public long? WebhookId { get; set; }

    /// <summary>Whether it asks for this one, of all that are of its kind and its user.</summary>
    public bool Matches(ActivityHappening happening) =>
        (Direction is null || happening.Direction is null || Direction == happening.Direction)
        && (Keyword is null || happening.Text?.Contains(Keyword, StringComparison.OrdinalIgnoreCase) == true);
}
