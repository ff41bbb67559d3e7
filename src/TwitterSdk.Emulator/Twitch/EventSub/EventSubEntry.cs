using System.Text.Json;
using TwitterSdk.Emulator.Twitch.Accounts;
using TwitterSdk.Emulator.Twitch.State;
using TwitterSdk.Emulator.Validation;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Twitch.EventSub;

/// <summary>A subscription.</summary>
internal sealed class EventSubEntry(EventSubType type, EventSubTransport transport, TwitchApp app, TwitchUser? user, DateTimeOffset createdAt)
{
    public const string Enabled = "enabled";
    public const string Pending = "webhook_callback_verification_pending";

    public string Id { get; init; } = Guid.NewGuid().ToString();

    public EventSubType Type => type;

    public EventSubTransport Transport => transport;

    public TwitchApp App => app;

    /// <summary>Whose token made it; null for the app's.</summary>
    public TwitchUser? User => user;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public required IReadOnlyDictionary<string, string> Condition { get; init; }

    public required int Cost { get; init; }

    public string Status { get; set; } = Enabled;

    /// <summary>Whether it lives, and so counts: what has ended stays in lists for a while, and costs nothing.</summary>
    public bool Counts => Status is Enabled or Pending;

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, Id);
        json.WriteString("status"u8, Status);
        json.WriteString("type"u8, type.Type);
        json.WriteString("version"u8, type.Version);
        json.WriteStartObject("condition"u8);
        foreach ((string name, string value) in Condition)
            json.WriteString(name, value);
        json.WriteEndObject();
        json.WritePropertyName("transport"u8);
        transport.Write(json);
        json.WriteString("created_at"u8, TimeText.Write(CreatedAt, TimeForm.Iso));
        json.WriteNumber("cost"u8, Cost);
        json.WriteEndObject();
    }
}
