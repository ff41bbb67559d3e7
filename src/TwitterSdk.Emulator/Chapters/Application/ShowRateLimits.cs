using System.Text.Json;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Limits;
using TwitterSdk.Emulator.Routing;

namespace TwitterSdk.Emulator.Chapters.Application;

/// <summary>The windows of all endpoints that the caller's kind of credentials may read from.</summary>
internal sealed class ShowRateLimits(SpecCatalog catalog, RateLimiter limiter) : IHandler
{
    public string Route => "GET api 1.1/application/rate_limit_status.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        IReadOnlyList<string> wanted = request.List("resources");
        var families = catalog.Endpoints
            .Where(endpoint => endpoint.Spec.Method == "GET")
            .Select(endpoint => (Resource: Resource(endpoint), Window: limiter.Peek(endpoint, request.Caller)))
            .Where(entry => entry.Window is not null)
            .DistinctBy(entry => entry.Resource)
            .GroupBy(entry => entry.Resource.Split('/')[1])
            .Where(family => wanted.Count == 0 || wanted.Contains(family.Key));
        return EmulatorResponse.Json(json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("rate_limit_context"u8);
            if (request.Caller.Token is { } token)
                json.WriteString("access_token"u8, token.Token);
            else
                json.WriteString("application"u8, request.Caller.App?.ConsumerKey);
            json.WriteEndObject();
            json.WriteStartObject("resources"u8);
            foreach (var family in families)
            {
                json.WriteStartObject(family.Key);
                foreach ((string resource, RateWindow? window) in family)
                    Write(json, resource, window!.Value);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    /// <summary>As the vendor names it: the path without version and suffix, parameters with a colon.</summary>
    private static string Resource(SpecEndpoint endpoint)
    {
        string path = endpoint.Spec.Path
            .Replace("1.1/", "", StringComparison.Ordinal)
            .Replace(".json", "", StringComparison.Ordinal)
            .Replace("{", ":", StringComparison.Ordinal)
            .Replace("}", "", StringComparison.Ordinal);
        return "/" + path;
    }

    private static void Write(Utf8JsonWriter json, string resource, RateWindow window)
    {
        json.WriteStartObject(resource);
        json.WriteNumber("limit"u8, window.Limit);
        json.WriteNumber("remaining"u8, window.Remaining);
        json.WriteNumber("reset"u8, window.ResetSeconds);
        json.WriteEndObject();
    }
}
