using System.Text.Json.Nodes;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Webhooks;

namespace TwitterSdk.Emulator.Control;

/// <summary>Who is told of what happens, and whether it arrives.</summary>
internal static class WebhookControls
{
    private const int Usual = 50;

    public static IEnumerable<IControl> All(EmulatorState state) =>
    [
        new ControlRoute("GET webhooks", "Webhooks that apps registered.", _ => ControlJson.Answer(ControlJson.List(state.Webhooks.Registered, webhook => new JsonObject
        {
            ["id"] = ControlJson.Id(webhook.Id),
            ["app"] = webhook.App.Name,
            ["url"] = webhook.Url,
            ["environment"] = webhook.Environment,
            ["valid"] = webhook.IsValid,
            ["subscribers"] = ControlJson.List(webhook.Subscribers, user => user.ScreenName),
        }))),
        new ControlRoute("GET deliveries", "What was sent to webhooks and what became of it, oldest first. count: how many, the newest of them.", request =>
            ControlJson.Answer(ControlJson.List(state.Webhooks.Deliveries.TakeLast(ControlJson.Int(request, "count", Usual)), Write))),
    ];

    private static JsonObject Write(EmulatorDelivery delivery) => new()
    {
        ["url"] = delivery.Webhook.Url, ["body"] = delivery.Body, ["attempts"] = delivery.Attempts, ["status"] = delivery.Status, ["taken"] = delivery.IsTaken,
    };
}
