using System.Text.Json;
using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Explorer;

/// <summary>Puts what a person typed where the spec says that it travels. Whether it makes sense is for the endpoint to say.</summary>
internal static class CallPreparation
{
    /// <param name="typed">Texts by the wire names of parameters; <c>body</c> is the whole body of an endpoint that has no parameters there.</param>
    public static PreparedCall Prepare(SpecEndpoint endpoint, JsonObject typed)
    {
        EndpointSpec spec = endpoint.Spec;
        var call = new PreparedCall(spec.Method) { IsMultipart = spec.Parameters.Any(one => one.Location == ParameterLocation.Multipart) };
        string path = spec.Path;
        foreach (HeaderSpec header in spec.Headers)
            call.Headers[header.Name] = header.Value;
        foreach (ParameterSpec parameter in spec.Parameters)
        {
            if ((parameter.Type.Constant ?? Text(typed, parameter.WireName)) is not { Length: > 0 } text)
                continue;
            switch (parameter.Location)
            {
                case ParameterLocation.Path:
                    path = path.Replace($"{{{parameter.WireName}}}", Uri.EscapeDataString(text), StringComparison.Ordinal);
                    break;
                case ParameterLocation.Query:
                    call.Query.AddRange(Pairs(parameter, text));
                    break;
                case ParameterLocation.Header:
                    call.Headers[parameter.WireName] = text;
                    break;
                case ParameterLocation.Form:
                    call.Form.AddRange(Pairs(parameter, text));
                    break;
                case ParameterLocation.Json:
                    Put(call.Json ??= new JsonObject(), parameter, text);
                    break;
            }
        }

        if (path.IndexOf('{', StringComparison.Ordinal) is var open and >= 0)
            throw new Refusal(400, 38, $"'{path[(open + 1)..path.IndexOf('}', open)]}' is part of the address and cannot be left out.");
        if (spec.EmptyBody is not null)
            call.Json ??= new JsonObject();
        if (spec.Body is { Kind: not TypeKind.Bytes } && Text(typed, "body") is { Length: > 0 } body)
            call.Json = Parse("body", body);
        call.Path = $"/{spec.Host}/{path}";
        return call;
    }

    private static string? Text(JsonObject typed, string name) => typed[name] is { } value ? value.ToString() : null;

    private static IEnumerable<KeyValuePair<string, string>> Pairs(ParameterSpec parameter, string text) =>
        parameter.Type is { Kind: TypeKind.List, ListStyle: ListStyle.Repeated }
            ? text.Split(',', StringSplitOptions.TrimEntries).Select(one => KeyValuePair.Create(parameter.WireName, one))
            : [KeyValuePair.Create(parameter.WireName, text)];

    private static void Put(JsonNode root, ParameterSpec parameter, string text)
    {
        var at = (JsonObject)root;
        string[] names = parameter.WireName.Split('.');
        foreach (string name in names[..^1])
        {
            at[name] ??= new JsonObject();
            at = (JsonObject)at[name]!;
        }

        at[names[^1]] = Value(parameter.WireName, parameter.Type, text);
    }

    private static JsonNode Value(string name, TypeRef type, string text)
    {
        if (text[0] is '{' or '[')
            return Parse(name, text);
        if (type.Kind == TypeKind.List)
            return new JsonArray([.. text.Split(',', StringSplitOptions.TrimEntries).Select(one => (JsonNode?)Value(name, type.Item, one))]);
        // What is no number where one should be goes as it is: the endpoint will say so better.
        bool isPlain = type.Kind is TypeKind.Bool or TypeKind.Int or TypeKind.Long or TypeKind.Double && !type.AsString;
        try
        {
            return isPlain && JsonNode.Parse(text) is JsonValue value ? value : JsonValue.Create(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    private static JsonNode Parse(string name, string text)
    {
        try
        {
            return JsonNode.Parse(text) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new Refusal(400, 366, $"'{name}' begins like JSON but is none.");
        }
    }
}
