using System.Text.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Testing;
using TwitterSdk.Testing.Specs;

namespace TwitterSdk.Recorded.Tests;

/// <summary>Compares what arrived at the server with what was recorded: verb, path and parameters, wherever they travel.</summary>
internal static class RequestComparison
{
    /// <summary>What differs; empty when nothing does.</summary>
    public static List<string> Differences(Recording recording, FoundEndpoint found, RecordedRequest arrived)
    {
        CatalogEndpoint endpoint = found.Endpoint;
        List<string> differences = [];
        if (arrived.Method != recording.Method)
            differences.Add($"verb {arrived.Method}, recorded {recording.Method}");

        string path = arrived.Path[arrived.Path.IndexOf('/', 1)..];
        if (Uri.UnescapeDataString(path) != Uri.UnescapeDataString(recording.Uri.AbsolutePath))
            differences.Add($"path {path}, recorded {recording.Uri.AbsolutePath}");
        if (found.Body is { } body && !SameBody(body, arrived.Body))
            differences.Add($"body {arrived.BodyText}, recorded {body.Text}");

        Dictionary<string, WireValue> sent = RequestParameters.Read(endpoint, arrived.Query, arrived.ContentType, arrived.Body);
        foreach ((string name, string value) in endpoint.MatchPath(path) ?? [])
            sent[name] = WireValue.Of(value);

        foreach (string name in found.Values.Keys.Union(sent.Keys).Where(name => !name.StartsWith("oauth_", StringComparison.Ordinal)))
        {
            WireValue? before = found.Values.GetValueOrDefault(name), now = sent.GetValueOrDefault(name);
            if (before is null || now is null || !Same(before, now, endpoint.Spec.Parameters.FirstOrDefault(parameter => parameter.IsCalled(name))))
                differences.Add($"{name} = {now?.Text ?? "(absent)"}, recorded {before?.Text ?? "(absent)"}");
        }

        return differences;
    }

    private static bool SameBody(WireValue recorded, byte[] arrived) =>
        recorded.Json is { } json ? JsonComparison.Same(json, JsonElement.Parse(arrived)) : recorded.Bytes.AsSpan().SequenceEqual(arrived);

    private static bool Same(WireValue before, WireValue now, ParameterSpec? parameter)
    {
        if (before.Bytes is { } bytes && now.Bytes is { } nowBytes)
            return bytes.AsSpan().SequenceEqual(nowBytes);
        if (before.Text == now.Text)
            return true;
        if (before.Json is { } json && now.Json is { } nowJson && JsonComparison.Same(json, nowJson))
            return true;
        return parameter?.Type.Kind switch
        {
            TypeKind.Bool => Truth(before.Text!) == Truth(now.Text!),
            TypeKind.Double or TypeKind.Int or TypeKind.Long => JsonComparison.SameNumber(before.Text!, now.Text!),
            TypeKind.Time => JsonComparison.SameMoment(before.Text!, now.Text!),
            _ => false,
        };
    }

    private static bool Truth(string text) => text is "1" || text.StartsWith("t", StringComparison.OrdinalIgnoreCase);
}
