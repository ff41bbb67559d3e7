using System.Globalization;
using System.Text.Json;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Validation;
using TwitterSdk.Emulator.Webhooks;
using TwitterSdk.Emulator.Wire;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Chapters.AccountActivity;

/// <summary>What the premium and the enterprise API have in common: the same webhooks and subscriptions at other addresses.</summary>
internal static class WebhookAccess
{
    // The account's and the app's own; the vendor sells others.
    private const int Provisioned = 15;

    public static EmulatorApp App(EmulatorRequest request) => request.Caller.App ?? request.Caller.Token!.App;

    public static EmulatorWebhook Find(EmulatorRequest request, string? environment = null) =>
        request.State.Webhooks.Find(App(request), request.PathText("webhook_id"), environment) ?? throw Refusal.NoSuchPage();

    public static EmulatorResponse Register(EmulatorRequest request, string? environment = null) => WebhookChallenge.Register(
        request,
        App(request),
        request.RequiredText("url"),
        environment,
        webhook => EmulatorResponse.Json(json => Write(json, webhook)),
        Refused);

    public static EmulatorResponse Challenge(EmulatorRequest request, EmulatorWebhook webhook) =>
        WebhookChallenge.Repeat(request, webhook, static () => EmulatorResponse.Empty(204), Refused);

    public static EmulatorResponse Delete(EmulatorRequest request, EmulatorWebhook webhook)
    {
        request.State.Webhooks.Remove(webhook);
        return EmulatorResponse.Empty(204);
    }

    public static EmulatorResponse Subscribe(EmulatorRequest request, AccountSubscribers subscribers) => subscribers.Add(request.Me)
        ? EmulatorResponse.Empty(204)
        : throw new Refusal(409, 355, "The user is subscribed already.");

    public static EmulatorResponse Check(EmulatorRequest request, AccountSubscribers subscribers) =>
        subscribers.Contains(request.Me) ? EmulatorResponse.Empty(204) : throw Refusal.NoSuchPage();

    public static EmulatorResponse Unsubscribe(AccountSubscribers subscribers, EmulatorUser user) =>
        subscribers.Remove(user) ? EmulatorResponse.Empty(204) : throw Refusal.NoSuchPage();

    /// <summary>The user whom the address names.</summary>
    public static EmulatorUser UserInPath(EmulatorRequest request) =>
        request.State.Users.TryFind(request.PathLong("user_id"), out EmulatorUser? user) ? user : throw Refusal.NoSuchUser();

    public static EmulatorResponse List(IEnumerable<EmulatorWebhook> webhooks) => EmulatorResponse.Json(json => Write(json, webhooks));

    public static void Write(Utf8JsonWriter json, IEnumerable<EmulatorWebhook> webhooks)
    {
        json.WriteStartArray();
        foreach (EmulatorWebhook webhook in webhooks)
            Write(json, webhook);
        json.WriteEndArray();
    }

    /// <summary>Who is subscribed.</summary>
    /// <param name="app">The app.</param>
    /// <param name="subscribers">The users.</param>
    /// <param name="about">Writes to what they are subscribed.</param>
    public static EmulatorResponse Subscribers(EmulatorApp app, IEnumerable<EmulatorUser> subscribers, Action<Utf8JsonWriter> about) => EmulatorResponse.Json(json =>
    {
        json.WriteStartObject();
        about(json);
        json.WriteText("application_id", app.Id);
        json.WriteStartArray("subscriptions"u8);
        foreach (EmulatorUser user in subscribers)
        {
            json.WriteStartObject();
            json.WriteText("user_id", user.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static EmulatorResponse Count(EmulatorRequest request, int subscribers) => EmulatorResponse.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("account_name"u8, App(request).Name);
        json.WriteText("subscriptions_count_all", subscribers);
        json.WriteText("subscriptions_count_direct_messages", 0);
        json.WriteText("provisioned_count", Provisioned);
        json.WriteEndObject();
    });

    private static Refusal Refused(WebhookRefusal why) => new(403, 214, why switch
    {
        WebhookRefusal.Address => "The webhook's address is not one of https without a port.",
        WebhookRefusal.Duplicate => "There is a webhook with this address already.",
        WebhookRefusal.TooMany => "There are as many webhooks as there may be.",
        _ => "The webhook did not answer the challenge rightly: its response_token is wrong, or there was no answer of status 200 with JSON.",
    });

    private static void Write(Utf8JsonWriter json, EmulatorWebhook webhook)
    {
        json.WriteStartObject();
        json.WriteText("id", webhook.Id);
        json.WriteString("url"u8, webhook.Url);
        json.WriteBoolean("valid"u8, webhook.IsValid);
        if (webhook.Environment is null)
            json.WriteString("created_at"u8, TimeText.Write(webhook.CreatedAt, TimeForm.Iso));
        else
            json.WriteString("created_timestamp"u8, webhook.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss '+0000'", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }
}
