using System.Text.Json;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Validation;

/// <summary>Checks a JSON body, either against its one type or against the dotted names of the spec.</summary>
internal sealed class JsonBodyCheck(SpecCatalog catalog)
{
    private readonly JsonShape _shape = new(catalog);

    public void Check(SpecEndpoint endpoint, JsonDocument? body)
    {
        ParameterSpec[] members = [.. endpoint.Spec.Parameters.Where(p => p.Location == ParameterLocation.Json)];
        if (endpoint.Spec.EmptyBody is not null && body is null)
            throw new Refusal(400, 357, "The JSON body is missing.");
        bool isTyped = endpoint.Spec.Body is { Kind: not TypeKind.Bytes };
        if (members.Length == 0 && !isTyped)
            return;
        if (body is null)
        {
            if (isTyped || members.Any(member => !member.Type.Nullable))
                throw new Refusal(400, 357, "The JSON body is missing.");
            return;
        }

        if (isTyped)
            Refuse(_shape.Problem(endpoint.File, endpoint.Spec.Body!, body.RootElement, "body"));
        else
            CheckMembers(endpoint, members, body.RootElement);
    }

    private static void Refuse(string? problem)
    {
        if (problem is not null)
            throw new Refusal(400, 366, $"The JSON body is not valid: {problem}.");
    }

    private void CheckMembers(SpecEndpoint endpoint, ParameterSpec[] members, JsonElement root)
    {
        foreach (ParameterSpec member in members)
        {
            if (EmulatorRequest.JsonAt(root, member.WireName) is not { } value)
            {
                if (!member.Type.Nullable)
                    throw new Refusal(400, 357, $"The member {member.WireName} of the JSON body is missing.");
                continue;
            }

            Refuse(_shape.Problem(endpoint.File, member.Type, value, member.WireName));
        }

        RefuseStrangers(members, root, "");
    }

    private static void RefuseStrangers(ParameterSpec[] members, JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new Refusal(400, 366, $"The JSON body is not valid: {(path.Length == 0 ? "it" : path)} is no object.");
        foreach (JsonProperty property in element.EnumerateObject())
        {
            string name = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            if (members.Any(member => member.WireName == name))
                continue;
            if (!members.Any(member => member.WireName.StartsWith(name + ".", StringComparison.Ordinal)))
                throw new Refusal(400, 366, $"The JSON body is not valid: {name} is unknown.");
            RefuseStrangers(members, property.Value, name);
        }
    }
}
