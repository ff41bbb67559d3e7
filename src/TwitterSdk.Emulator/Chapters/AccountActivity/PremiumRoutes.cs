using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Webhooks;

namespace TwitterSdk.Emulator.Chapters.AccountActivity;

/// <summary>The premium API: webhooks and subscriptions belong to an environment, which is there as soon as it is named.</summary>
internal static class PremiumRoutes
{
    private const string Path = "1.1/account_activity/all";

    public static IEnumerable<IHandler> All() =>
    [
        .. WebhookAccess.Routes($"{Path}/{{}}/webhooks", $"{Path}/{{}}/subscriptions.json", $"{Path}/{{}}/subscriptions/{{}}.json", Environment, Subscribers),
        new RouteHandler($"GET api {Path}/webhooks.json", Environments),
        new RouteHandler($"GET api {Path}/{{}}/subscriptions/list.json", request => WebhookAccess.Subscribers(
            request.App, Subscribers(request), json => json.WriteString("environment"u8, Environment(request)))),
        new RouteHandler($"GET api {Path}/subscriptions/count.json", Count),
    ];

    private static string Environment(EmulatorRequest request) => request.PathText("env_name");

    private static AccountSubscribers Subscribers(EmulatorRequest request) =>
        request.State.Webhooks.Subscribers(request.App, Environment(request));

    private static EmulatorResponse Environments(EmulatorRequest request)
    {
        EmulatorApp app = request.App;
        return EmulatorResponse.Json(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("environments"u8);
            foreach (string environment in request.State.Webhooks.Environments(app))
            {
                json.WriteStartObject();
                json.WriteString("environment_name"u8, environment);
                json.WritePropertyName("webhooks"u8);
                WebhookAccess.Write(json, request.State.Webhooks.Of(app, environment));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static EmulatorResponse Count(EmulatorRequest request)
    {
        EmulatorApp app = request.App;
        return WebhookAccess.Count(request, request.State.Webhooks.Environments(app).Sum(environment => request.State.Webhooks.Subscribers(app, environment).Count));
    }
}
