using System.Text.Json.Nodes;
using SpecImporter.Document;
using SpecImporter.Names;

namespace SpecImporter.Building;

/// <summary>Operations to endpoints of the specs.</summary>
internal sealed class EndpointBuilder(SchemaReader schemas, NameTable names, Target target, TypeBuilder types, NoteList notes)
{
    private const string NextToken = "next_token";
    private const string PaginationToken = "pagination_token";

    public void Build(Operation operation)
    {
        (string chapter, string method) = names.Operation(operation.Id, operation.Tag);
        var endpoint = new EndpointTarget(operation.Id, chapter, method);
        endpoint.Facts["http"] = $"{operation.Verb} {operation.Path}";
        endpoint.Facts["auth"] = Auth(operation);
        bool isSecond = false;
        foreach (Parameter parameter in operation.Parameters)
            isSecond |= AddParameter(endpoint, operation, parameter);
        AddBody(endpoint, operation);
        endpoint.Facts["returns"] = Answer(operation);
        if (isSecond)
            endpoint.Facts["spelling"] = 2;
        if (operation.Status != 200)
            endpoint.Facts["success"] = operation.Status;
        SeedPaging(endpoint);
        if (operation.IsStream)
            endpoint.Seeds["keep_alive"] = "20s";
        target.Endpoints.Add(endpoint);
    }

    private string Auth(Operation operation)
    {
        var schemes = new List<string>();
        foreach ((string scheme, IReadOnlyList<string> scopes) in operation.Security)
        {
            string? known = scheme switch { "OAuth2UserToken" => "oauth2", "UserToken" => "user", "BearerToken" => "app", _ => null };
            if (known is null)
                notes.Add(operation.Id, $"accepts '{scheme}', a scheme that specs do not know");
            else
                schemes.Add(scopes.Count == 0 || known != "oauth2" ? known : $"{known} {string.Join(' ', scopes)}");
        }

        return schemes.Count == 0 ? "none" : string.Join(" | ", schemes.Order(StringComparer.Ordinal).OrderBy(Rank));

        // A user before the app: who has both wants to call as the user.
        static int Rank(string scheme) => scheme.StartsWith("oauth2", StringComparison.Ordinal) ? 0 : scheme == "user" ? 1 : 2;
    }

    /// <summary>True when the parameter, or a value of it, is in the second spelling.</summary>
    private bool AddParameter(EndpointTarget endpoint, Operation operation, Parameter parameter)
    {
        if (parameter.Name == "expansions" || parameter.Name.EndsWith(".fields", StringComparison.Ordinal))
        {
            Schema schema = schemas.Read(parameter.Schema, operation.Id);
            Schema items = schemas.Read(schema.Items, operation.Id);
            if (items.Values.Count > 0)
                return AddSelection(endpoint, operation, parameter, items.Values);
        }

        var site = new Site($"{operation.Id}.{parameter.Name}", parameter.Name, parameter.Required, IsParameter: true);
        string text = parameter.Name.EndsWith(".fields", StringComparison.Ordinal) ? "string[]?" : types.Text(parameter.Schema, site);
        if (text.Length > 0)
            Place(endpoint, parameter.Place)[parameter.Name] = new MemberTarget(text, names.MemberName(site.Path, parameter.Name));
        return false;
    }

    private bool AddSelection(EndpointTarget endpoint, Operation operation, Parameter parameter, IReadOnlyList<string> values)
    {
        bool isExpansion = parameter.Name == "expansions";
        string kind = isExpansion ? "expansions" : "fields";
        string stem = names.Selection($"{operation.Id}.{parameter.Name}")
            ?? (isExpansion ? Stem(parameter.Component) : names.Selection(parameter.Name) ?? parameter.Name[..^".fields".Length]);
        string enumName = Words.Pascal(stem) + (isExpansion ? "Expansion" : "Field");
        (string key, bool isSecond) = names.Spelling("parameters", parameter.Name);
        foreach (string value in values)
        {
            types.Value(enumName, kind, value);
            isSecond |= names.Spelling(kind, value, $"{enumName}.{value}").IsSecond;
        }

        string group = $"{stem}_{kind}";
        target.Groups[group] = (key, new MemberTarget($"{enumName}[]?", isExpansion ? null : names.MemberName(parameter.Name, key.Split('|')[0])));
        if (!endpoint.Uses.Contains(group))
            endpoint.Uses.Add(group);
        return isSecond;
    }

    private string Stem(string? component)
    {
        string schema = component is null ? "Post" : component.Replace("ExpansionsParameter", "", StringComparison.Ordinal);
        return names.Selection($"{Words.Snake(schema)}.fields") ?? Words.Snake(schema);
    }

    private void AddBody(EndpointTarget endpoint, Operation operation)
    {
        if (operation.Body is not { } body)
            return;
        Schema schema = schemas.Read(body.Schema, operation.Id);
        string path = schema.Name ?? operation.Id;
        if (!schema.IsObject)
        {
            endpoint.Facts["body"] = "empty";
            return;
        }

        foreach ((string property, JsonNode? node) in schema.Properties)
        {
            // Parts of a form are text; only a JSON body tells numbers and text apart.
            var site = new Site($"{path}.{property}", property, schema.Required.Contains(property), IsParameter: true) { IsJson = !body.IsMultipart };
            string text = types.Text(node as JsonObject, site);
            if (text.Length > 0)
                Place(endpoint, body.IsMultipart ? "multipart" : "json")[property] = new MemberTarget(text, names.MemberName(site.Path, property));
        }

        if (Requirements(schema.Json["anyOf"]) is { Count: > 1 } choices)
            endpoint.Seeds["at_least_one"] = new JsonArray(string.Join(" | ", choices));
    }

    private static List<string> Requirements(JsonNode? anyOf) =>
        [.. (anyOf as JsonArray ?? []).OfType<JsonObject>().Where(one => one.Count == 1).Select(one => one["required"] as JsonArray).OfType<JsonArray>().Select(names => string.Join(" + ", names.Select(name => name!.GetValue<string>())))];

    private string Answer(Operation operation)
    {
        if (operation.Answer is null)
            return "none";
        Schema schema = schemas.Read(operation.Answer, operation.Id);
        if (schema.Format == "binary")
            return "bytes";
        if (!schema.IsObject && schema.Choices.Count == 0)
            return "json";
        string type = new AnswerBuilder(schemas, names, target, types).Build(operation, schema);
        return operation.IsStream ? $"stream {type}" : type;
    }

    private void SeedPaging(EndpointTarget endpoint)
    {
        if (!endpoint.Parameters.TryGetValue("query", out Dictionary<string, MemberTarget>? query) || !IsPage(endpoint))
            return;
        if (query.ContainsKey(PaginationToken))
            endpoint.Seeds["paging"] = "token data";
        else if (query.ContainsKey(NextToken))
            endpoint.Seeds["paging"] = new JsonObject { ["style"] = "token", ["items"] = "data", ["send"] = NextToken };
    }

    private bool IsPage(EndpointTarget endpoint) =>
        target.Types.GetValueOrDefault(endpoint.Facts["returns"].ToString()) is RecordTarget record
        && record.Fields.TryGetValue("data", out MemberTarget? data)
        && data.Type.Contains("[]", StringComparison.Ordinal);

    private static Dictionary<string, MemberTarget> Place(EndpointTarget endpoint, string place)
    {
        if (!endpoint.Parameters.TryGetValue(place, out Dictionary<string, MemberTarget>? members))
            endpoint.Parameters[place] = members = new Dictionary<string, MemberTarget>(StringComparer.Ordinal);
        return members;
    }
}
