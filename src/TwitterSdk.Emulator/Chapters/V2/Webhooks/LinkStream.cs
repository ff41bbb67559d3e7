using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;

namespace TwitterSdk.Emulator.Chapters.V2.Webhooks;

/// <summary>Links a webhook to the filtered stream. It takes the stream's fields and expansions, which the vendor's document does not say.</summary>
internal sealed class LinkStream(SpecCatalog catalog, V2Answers answers) : IHandler
{
    public string Route => "POST api 2/tweets/search/webhooks/{}";

    public bool ChecksValues => true;

    public IReadOnlyList<string> AlsoKnown =>
        [.. catalog.Find("V2.Streams.Filter").Spec.Parameters.SelectMany(parameter => parameter.OtherSpellings.Append(parameter.WireName))];

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        request.State.Webhooks.Link(WebhookRoutes.Find(request), request.Wire.RawQuery);
        return answers.Data(request, new JsonObject { ["provisioned"] = true });
    }
}
