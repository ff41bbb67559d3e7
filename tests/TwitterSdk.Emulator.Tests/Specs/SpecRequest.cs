using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Samples;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Emulator.Validation;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Tests.Specs;

/// <summary>The smallest valid request of an endpoint, made from its spec: what is required, and the first alternative of each choice.</summary>
internal sealed class SpecRequest
{
    private readonly SpecCatalog _catalog;
    private readonly SpecEndpoint _endpoint;
    private readonly World _world;
    private readonly List<(string Name, string Value)> _query = [];
    private readonly List<(string Name, string Value)> _form = [];
    private readonly List<(string Name, string Value)> _headers = [];
    private readonly MultipartFormDataContent _multipart = [];
    private readonly JsonObject _json = [];
    private string _path;

    /// <param name="isApp">Whether an app asks on its own, which has no user whom the vendor could assume.</param>
    public SpecRequest(SpecCatalog catalog, SpecEndpoint endpoint, World world, bool isApp = false)
    {
        _catalog = catalog;
        _endpoint = endpoint;
        _world = world;
        _path = endpoint.Spec.Path;
        HashSet<string> chosen = [.. endpoint.Spec.Choices.Where(c => c.IsDemand || (isApp && c.Rule == ChoiceRule.AtMostOne)).SelectMany(c => c.Alternatives[0])];
        foreach (ChoiceSpec together in endpoint.Spec.Choices.Where(c => c.Rule == ChoiceRule.AllOrNone && chosen.Overlaps(c.Alternatives[0])))
            chosen.UnionWith(together.Alternatives[0]);
        chosen.UnionWith(NeededAllTheSame(endpoint.Name));
        // An app without a secret names itself, and nothing is wrong with the others doing so.
        if (endpoint.IsOAuth2)
            chosen.Add("client_id");
        foreach (ParameterSpec parameter in endpoint.Spec.Parameters)
        {
            if (!parameter.Type.Nullable || chosen.Contains(parameter.WireName))
                Add(parameter);
        }
    }

    /// <summary>What the vendor's document calls optional, but nothing works without.</summary>
    private static string[] NeededAllTheSame(string endpoint) => endpoint switch
    {
        "V2.Tweets.Create" => ["text"],
        "V2.Media.InitializeUpload" => ["media_type", "total_bytes"],
        "V2.Media.CreateSubtitles" => ["id", "media_category", "subtitles"],
        _ => [],
    };

    public Task<WireAnswer> SendAsync(WireClient client, params (string, string)[] strangers)
    {
        EndpointSpec spec = _endpoint.Spec;
        bool isMultipart = spec.Parameters.Any(p => p.Location == ParameterLocation.Multipart);
        bool isJson = spec.Body is not null || spec.EmptyBody is not null || spec.Parameters.Any(p => p.Location == ParameterLocation.Json);
        HttpContent? content = isMultipart ? _multipart : isJson ? Json() : null;
        return client.SendAsync(
            new HttpMethod(spec.Method), $"{spec.Host}/{_path}", [.. _query, .. strangers], [.. _form], content, _headers);
    }

    private HttpContent? Json()
    {
        if (_endpoint.Spec.Body is { Kind: TypeKind.Bytes })
            return new ByteArrayContent(Png.OfSize(64));
        string text = _endpoint.Spec.Body is { } body ? Sample(body) : _json.ToJsonString();
        return new StringContent(text, Encoding.UTF8, "application/json");
    }

    private void Add(ParameterSpec parameter)
    {
        string name = parameter.WireName;
        switch (parameter.Location)
        {
            case ParameterLocation.Path:
                _path = _path.Replace($"{{{name}}}", Uri.EscapeDataString(Text(parameter)), StringComparison.Ordinal);
                break;
            case ParameterLocation.Query:
                _query.Add((name, Text(parameter)));
                break;
            case ParameterLocation.Header:
                _headers.Add((name, Text(parameter)));
                break;
            case ParameterLocation.Form:
                _form.Add((name, Text(parameter)));
                break;
            case ParameterLocation.Multipart when parameter.Type.Kind is TypeKind.Bytes || parameter.Type.Element?.Kind is TypeKind.Bytes:
                _multipart.Add(new ByteArrayContent(Png.OfSize(64)), name, "blob");
                break;
            case ParameterLocation.Multipart:
                _multipart.Add(new StringContent(Text(parameter)), name);
                break;
            case ParameterLocation.Json:
                AddJson(parameter);
                break;
        }
    }

    private void AddJson(ParameterSpec parameter)
    {
        JsonObject at = _json;
        string[] names = parameter.WireName.Split('.');
        foreach (string name in names[..^1])
        {
            at[name] ??= new JsonObject();
            at = (JsonObject)at[name]!;
        }

        string? known = _world.Value(_endpoint.Spec, parameter.WireName);
        at[names[^1]] = known switch
        {
            null => JsonNode.Parse(Sample(parameter.Type)),
            ['{' or '[', ..] => JsonNode.Parse(known),
            _ => known,
        };
    }

    /// <summary>The sample writer knows every type; a parameter's text is its sample without quotes.</summary>
    private string Text(ParameterSpec parameter)
    {
        if (_world.Value(_endpoint.Spec, parameter.WireName) is { } known)
            return known;
        TypeRef type = parameter.Type;
        if (type is { Kind: TypeKind.List, ListStyle: not ListStyle.Json })
            type = type.Element!;
        using JsonDocument document = JsonDocument.Parse(Sample(type));
        return document.RootElement.ValueKind switch
        {
            JsonValueKind.True => "true",
            JsonValueKind.String => document.RootElement.GetString()!,
            _ => document.RootElement.GetRawText(),
        };
    }

    private string Sample(TypeRef type)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            new SampleWriter(_catalog, _endpoint.File, type, SamplePaging.None).Write(json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
