using TwitterSdk.Core.Json;
using TwitterSdk.V1;

namespace TwitterSdk.Webhooks;

/// <summary>What Twitter delivered to a webhook. One of the records that derive from it.</summary>
public abstract record TwitterWebhookEvent
{
    private static readonly JsonMembers s_accountActivity = new("for_user_id\nuser_event"u8);

    private protected TwitterWebhookEvent()
    {
    }

    /// <summary>What it is about, for logs: a product, never a content.</summary>
    public abstract string Kind { get; }

    /// <summary>Reads the body of a delivery, of whichever product.</summary>
    /// <param name="utf8">The body.</param>
    /// <exception cref="JsonReadException">It is no JSON.</exception>
    public static TwitterWebhookEvent Parse(ReadOnlySpan<byte> utf8)
    {
        var json = new JsonCursor(utf8);
        return json.PeekMember(s_accountActivity) >= 0
            ? new AccountActivityWebhook(JsonModel.Parse<AccountActivityEvent>(utf8))
            : new UnknownWebhook(new JsonRaw(utf8));
    }
}
