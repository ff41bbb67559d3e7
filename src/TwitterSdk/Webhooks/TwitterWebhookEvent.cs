using TwitterSdk.Core.Json;
using TwitterSdk.V1;
using TwitterSdk.V2;

namespace TwitterSdk.Webhooks;

/// <summary>What Twitter delivered to a webhook. One of the records that derive from it.</summary>
public abstract record TwitterWebhookEvent
{
    private static readonly JsonMembers s_products = new("for_user_id\nuser_event\ndata"u8);
    private static readonly JsonMembers s_activity = new("event_type\nevent_uuid"u8);
    private static readonly JsonMembers s_tweet = new("id\ntext"u8);

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
        if (json.PeekMember(s_products) < 0)
            return new UnknownWebhook(new JsonRaw(utf8));

        int member = -1;
        json.EnterObject();
        while ((member = json.NextMember(s_products, member)) >= s_products.Count)
            json.Skip();
        if (member < 2)
            return new AccountActivityWebhook(JsonModel.Parse<AccountActivityEvent>(utf8));
        if (json.PeekMember(s_activity) >= 0)
            return new ActivityWebhook(JsonModel.Parse<ActivityMessage>(utf8));
        return json.PeekMember(s_tweet) >= 0
            ? new FilteredStreamWebhook(JsonModel.Parse<TweetMessage>(utf8))
            : new UnknownWebhook(new JsonRaw(utf8));
    }
}
