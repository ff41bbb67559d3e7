using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Streaming.Content;
using TwitterSdk.Emulator.Validation;
using TwitterSdk.Emulator.Webhooks;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Chapters.V2.Webhooks;

/// <summary>Webhooks, what the filtered stream sends to them, and whose account activity.</summary>
internal static class WebhookRoutes
{
    private const string Account = "2/account_activity/webhooks/{}/subscriptions";

    public static IEnumerable<IHandler> All(SpecCatalog catalog, V2Answers answers) =>
    [
        new V2Handler("GET api 2/webhooks", request => answers.Plain(request, List([.. Own(request).Select(Describe)]))),
        new V2Handler("POST api 2/webhooks", request => Challenged(
            request, request.JsonText("url")!, () => answers.Data(request, Describe(request.State.Webhooks.Add(App(request), request.JsonText("url")!))))),
        new V2Handler("PUT api 2/webhooks/{}", request => Validate(request, answers)),
        new V2Handler("DELETE api 2/webhooks/{}", request =>
        {
            request.State.Webhooks.Remove(Find(request));
            return answers.Data(request, new JsonObject { ["deleted"] = true });
        }),
        new V2Handler("GET api 2/tweets/search/webhooks", request => answers.Plain(request, List([.. Own(request).Where(one => one.Filtered is not null).Select(Link)]))),
        new V2Handler("POST api 2/tweets/search/webhooks/{}", request => CreateLink(request, catalog, answers)),
        new V2Handler("DELETE api 2/tweets/search/webhooks/{}", request =>
        {
            Find(request).Filtered = null;
            return answers.Data(request, new JsonObject { ["deleted"] = true });
        }),
        new V2Handler($"GET api {Account}/all", request => Subscribed(request, answers, Find(request).Subscribers.Contains(request.Me))),
        new V2Handler($"POST api {Account}/all", request => Subscribe(request, answers)),
        new V2Handler($"GET api {Account}/all/list", request => Subscribers(request, answers)),
        new V2Handler($"DELETE api {Account}/{{}}/all", request => Unsubscribe(request, answers)),
    ];

    private static EmulatorApp App(EmulatorRequest request) => request.Caller.App ?? request.Caller.Token!.App;

    private static IReadOnlyList<EmulatorWebhook> Own(EmulatorRequest request) => request.State.Webhooks.Of(App(request));

    private static EmulatorWebhook Find(EmulatorRequest request)
    {
        string id = request.PathText("webhook_id");
        return request.State.Webhooks.Find(App(request), id) ?? throw Refusal.With(404, ApiProblem.NotFound("webhook", "webhook_id", id));
    }

    /// <summary>Answers only when the address has answered: that cannot be waited for here, under the lock of the state.</summary>
    private static EmulatorResponse Challenged(EmulatorRequest request, string url, Func<EmulatorResponse> then)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback))
            throw Refusal.With(400, new ApiProblem("invalid-request", "UrlValidationFailed", "The address must be one of https."));
        if (request.Wire.Method == "POST" && Own(request).Any(webhook => webhook.Url == url))
            throw Refusal.With(400, new ApiProblem("invalid-request", "DuplicateUrlFailed", "There is a webhook with this address already."));
        EmulatorApp app = App(request);
        return new EmulatorResponse
        {
            Later = async cancellationToken =>
            {
                bool isAnswered = await request.State.Webhooks.ChallengeAsync(app, url, cancellationToken).ConfigureAwait(false);
                lock (request.State.Services.Gate)
                {
                    return isAnswered
                        ? then()
                        : ProblemAnswer.Of(Refusal.With(400, new ApiProblem("invalid-request", "CrcValidationFailed", "The address did not answer the challenge rightly.")), _ => []);
                }
            },
        };
    }

    private static EmulatorResponse Validate(EmulatorRequest request, V2Answers answers)
    {
        EmulatorWebhook webhook = Find(request);
        return Challenged(request, webhook.Url, () => answers.Data(request, new JsonObject { ["valid"] = webhook.IsValid = true }));
    }

    private static EmulatorResponse CreateLink(EmulatorRequest request, SpecCatalog catalog, V2Answers answers)
    {
        // What is delivered has the form of the stream's messages.
        SpecEndpoint stream = catalog.Endpoints.First(endpoint => endpoint.Name == "V2.Streams.Filter");
        Find(request).Filtered = new FilteredMessages(answers, new EmulatorRequest(request.Wire, stream, [], request.Caller, request.State, request.Time));
        return answers.Data(request, new JsonObject { ["provisioned"] = true });
    }

    private static EmulatorResponse Subscribed(EmulatorRequest request, V2Answers answers, bool isSubscribed) =>
        answers.Data(request, new JsonObject { ["subscribed"] = isSubscribed });

    private static EmulatorResponse Subscribe(EmulatorRequest request, V2Answers answers)
    {
        Find(request).Subscribers.Add(request.Me);
        return Subscribed(request, answers, isSubscribed: true);
    }

    private static EmulatorResponse Unsubscribe(EmulatorRequest request, V2Answers answers)
    {
        Find(request).Subscribers.Remove(V2Lookup.UserInPath(request, "user_id"));
        return Subscribed(request, answers, isSubscribed: false);
    }

    private static EmulatorResponse Subscribers(EmulatorRequest request, V2Answers answers)
    {
        EmulatorWebhook webhook = Find(request);
        return answers.Data(request, new JsonObject
        {
            ["application_id"] = WireId.Of(webhook.App.Id),
            ["subscriptions"] = new JsonArray([.. webhook.Subscribers.Select(user => (JsonNode)new JsonObject { ["user_id"] = WireId.Of(user.Id) })]),
            ["webhook_id"] = WireId.Of(webhook.Id),
            ["webhook_url"] = webhook.Url,
        });
    }

    private static JsonObject List(JsonNode[] items)
    {
        var json = new JsonObject { ["meta"] = new JsonObject { ["result_count"] = items.Length } };
        if (items.Length > 0)
            json["data"] = new JsonArray(items);
        return json;
    }

    private static JsonObject Describe(EmulatorWebhook webhook) => new()
    {
        ["id"] = WireId.Of(webhook.Id),
        ["url"] = webhook.Url,
        ["valid"] = webhook.IsValid,
        ["created_at"] = TimeText.Write(webhook.CreatedAt, TimeForm.IsoMilliseconds),
    };

    private static JsonObject Link(EmulatorWebhook webhook) => new() { ["webhook_id"] = WireId.Of(webhook.Id), ["application_id"] = WireId.Of(webhook.App.Id) };
}
