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

    /// <summary>What both have.</summary>
    /// <param name="webhooks">The address of webhooks, without its ending.</param>
    /// <param name="own">The address of the caller's own subscription.</param>
    /// <param name="others">The address of somebody's subscription.</param>
    /// <param name="environment">The environment that a request names; null in the enterprise API.</param>
    /// <param name="subscribers">Whom a request is about to change.</param>
    public static IEnumerable<IHandler> Routes(
        string webhooks, string own, string others, Func<EmulatorRequest, string?> environment, Func<EmulatorRequest, AccountSubscribers> subscribers) =>
    [
        new RouteHandler($"POST api {webhooks}.json", request => Register(request, environment(request))),
        new RouteHandler($"GET api {webhooks}.json", request => EmulatorResponse.Json(json => Write(json, request.State.Webhooks.Of(request.App, environment(request))))),
        new RouteHandler($"PUT api {webhooks}/{{}}.json", request => WebhookChallenge.Repeat(
            request, Find(request, environment(request)), static () => EmulatorResponse.Empty(204), Refused)),
        new RouteHandler($"DELETE api {webhooks}/{{}}.json", request =>
        {
            request.State.Webhooks.Remove(Find(request, environment(request)));
            return EmulatorResponse.Empty(204);
        }),
        new RouteHandler($"POST api {own}", request => subscribers(request).Add(request.Me)
            ? EmulatorResponse.Empty(204)
            : throw new Refusal(409, 355, "The user is subscribed already.")),
        new RouteHandler($"GET api {own}", request => DoneIf(subscribers(request).Contains(request.Me))),
        new RouteHandler($"DELETE api {own}", request => DoneIf(subscribers(request).Remove(request.Me))),
        new RouteHandler($"DELETE api {others}", request => DoneIf(
            request.State.Users.TryFind(request.PathLong("user_id"), out EmulatorUser? user) ? subscribers(request).Remove(user) : throw Refusal.NoSuchUser())),
    ];

    public static EmulatorWebhook Find(EmulatorRequest request, string? environment = null) =>
        request.State.Webhooks.Find(request.App, request.PathText("webhook_id"), environment) ?? throw Refusal.NoSuchPage();

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
        json.WriteString("account_name"u8, request.App.Name);
        json.WriteText("subscriptions_count_all", subscribers);
        json.WriteText("subscriptions_count_direct_messages", 0);
        json.WriteText("provisioned_count", Provisioned);
        json.WriteEndObject();
    });

    private static EmulatorResponse Register(EmulatorRequest request, string? environment) => WebhookChallenge.Register(
        request, request.App, request.RequiredText("url"), environment, webhook => EmulatorResponse.Json(json => Write(json, webhook)), Refused);

    private static EmulatorResponse DoneIf(bool isThere) => isThere ? EmulatorResponse.Empty(204) : throw Refusal.NoSuchPage();

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
