using System.Text.Json.Nodes;
using TwitterSdk.Cli.Endpoints;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Cli.Calls;

/// <summary>A JSON body made of parameters: dotted names become objects in objects, and an object with nothing in it is left out.</summary>
internal sealed class BodyObject(CatalogEndpoint endpoint, CallArguments arguments, JsonValues values, Action<EndpointInput, JsonNode?> check)
{
    public JsonObject Build()
    {
        var body = new JsonObject();
        foreach (EndpointInput input in endpoint.Inputs)
        {
            if (input.Location != ParameterLocation.Json || !arguments.Has(input))
                continue;
            JsonObject owner = Owner(body, input.Name, out string member);
            if (arguments.Values(input) is not { } given)
            {
                owner[member] = arguments.Members(input)!.DeepClone();
                continue;
            }

            JsonNode? value = values.Of(input, given);
            check(input, value);
            owner[member] = value;
        }

        foreach (ParameterSpec constant in endpoint.Constants)
        {
            if (constant.Location == ParameterLocation.Json && IsWritten(constant.WireName))
                Owner(body, constant.WireName, out string member)[member] = constant.Type.Constant;
        }

        return body;
    }

    private JsonObject Owner(JsonObject body, string path, out string member)
    {
        // A member of a record that is the whole body keeps the points of its name; a parameter's are steps.
        string[] names = endpoint.Spec.Body is null ? path.Split('.') : [path];
        JsonObject owner = body;
        foreach (string name in names[..^1])
        {
            if (owner[name] is not JsonObject inside)
                owner[name] = inside = [];
            owner = inside;
        }

        member = names[^1];
        return owner;
    }

    /// <summary>Constants come with the objects around them: those that hold something that must be given, or that was given.</summary>
    private bool IsWritten(string path)
    {
        for (int dot = path.IndexOf('.', StringComparison.Ordinal); dot > 0; dot = path.IndexOf('.', dot + 1))
        {
            string around = path[..(dot + 1)];
            EndpointInput[] inside = [.. endpoint.Inputs.Where(input => input.Location == ParameterLocation.Json && input.Name.StartsWith(around, StringComparison.Ordinal))];
            if (inside.Length > 0 && !inside.Any(input => input.IsRequired || arguments.Has(input)))
                return false;
        }

        return true;
    }
}
