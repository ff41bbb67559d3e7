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
        new RouteHandler($"POST api {Path}/{{}}/webhooks.json", request => WebhookAccess.Register(request, Environment(request))),
        new RouteHandler($"GET api {Path}/webhooks.json", Environments),
        new RouteHandler($"GET api {Path}/{{}}/webhooks.json", request => WebhookAccess.List(
            request.State.Webhooks.Of(WebhookAccess.App(request), Environment(request)))),
        new RouteHandler($"PUT api {Path}/{{}}/webhooks/{{}}.json", request => WebhookAccess.Challenge(request, WebhookAccess.Find(request, Environment(request)))),
        new RouteHandler($"DELETE api {Path}/{{}}/webhooks/{{}}.json", request => WebhookAccess.Delete(request, WebhookAccess.Find(request, Environment(request)))),
        new RouteHandler($"POST api {Path}/{{}}/subscriptions.json", request => WebhookAccess.Subscribe(request, Subscribers(request))),
        new RouteHandler($"GET api {Path}/{{}}/subscriptions.json", request => WebhookAccess.Check(request, Subscribers(request))),
        new RouteHandler($"DELETE api {Path}/{{}}/subscriptions.json", request => WebhookAccess.Unsubscribe(Subscribers(request), request.Me)),
        new RouteHandler($"DELETE api {Path}/{{}}/subscriptions/{{}}.json", request => WebhookAccess.Unsubscribe(Subscribers(request), WebhookAccess.UserInPath(request))),
        new RouteHandler($"GET api {Path}/{{}}/subscriptions/list.json", request => WebhookAccess.Subscribers(
            WebhookAccess.App(request), Subscribers(request), json => json.WriteString("environment"u8, Environment(request)))),
        new RouteHandler($"GET api {Path}/subscriptions/count.json", Count),
    ];

    private static string Environment(EmulatorRequest request) => request.PathText("env_name");

    private static AccountSubscribers Subscribers(EmulatorRequest request) =>
        request.State.Webhooks.Subscribers(WebhookAccess.App(request), Environment(request));

    private static EmulatorResponse Environments(EmulatorRequest request)
    {
        EmulatorApp app = WebhookAccess.App(request);
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
        EmulatorApp app = WebhookAccess.App(request);
        return WebhookAccess.Count(request, request.State.Webhooks.Environments(app).Sum(environment => request.State.Webhooks.Subscribers(app, environment).Count));
    }
}
