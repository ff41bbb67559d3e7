using System.Text.Json;
using System.Text.Json.Nodes;
using TwitterSdk.Cli.Endpoints;
using TwitterSdk.Cli.Errors;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Cli.Calls;

/// <summary>Values as they stand in JSON.</summary>
internal sealed class JsonValues(CatalogEndpoint endpoint)
{
    private readonly ScalarReader _scalars = new(endpoint);

    /// <summary>The JSON of what the user wrote.</summary>
    /// <exception cref="UsageException">It does not fit.</exception>
    public JsonNode? Of(EndpointInput input, IReadOnlyList<string> values)
    {
        if (!IsScalarList(input))
            return input.IsList ? Models(input, values) : One(input, input.Type, values[0]);
        var array = new JsonArray();
        foreach (string item in ListReader.Read(endpoint, input, values, endpoint.Spec.Spelling))
            array.Add(One(input, input.Type.Item, item));
        return array;
    }

    /// <summary>True for what can only be written as JSON: objects, maps, lists of them, free JSON.</summary>
    public bool IsModel(EndpointInput input, TypeRef type) => type.Kind switch
    {
        TypeKind.Json or TypeKind.Map => true,
        TypeKind.List => IsModel(input, type.Item) || type.Item.Kind == TypeKind.List,
        TypeKind.Named => endpoint.Catalog.Types.Find(input.File, type)?.Type is not (EnumSpec or IdSpec),
        _ => false,
    };

    /// <summary>Reads JSON text, or the file that <c>@path</c> names.</summary>
    /// <exception cref="UsageException">There is no such file, or it is no JSON.</exception>
    public static JsonNode? Parse(EndpointInput input, string text)
    {
        try
        {
            return JsonNode.Parse(text.StartsWith('@') ? File.ReadAllText(text[1..]) : text);
        }
        catch (JsonException exception)
        {
            throw new UsageException($"{input.Name} is JSON, but what was given is none: {exception.Message} Quote it for the shell: '{input.Name}={{\"a\":1}}'.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"{input.Name} cannot be read from a file: {exception.Message}", exception);
        }
    }

    /// <summary>A list of objects: one or several of them at a time, as an array or without.</summary>
    private static JsonArray? Models(EndpointInput input, IReadOnlyList<string> values)
    {
        JsonNode?[] given = [.. values.Select(value => Parse(input, value))];
        if (given is [null])
            return null;
        var all = new JsonArray();
        foreach (JsonNode? one in given)
        {
            if (one is JsonArray several)
            {
                foreach (JsonNode? item in several)
                    all.Add(item?.DeepClone());
            }
            else
            {
                all.Add(one);
            }
        }

        return all;
    }

    private bool IsScalarList(EndpointInput input) => input.IsList && !IsModel(input, input.Type);

    private JsonNode? One(EndpointInput input, TypeRef type, string text)
    {
        if (IsModel(input, type))
            return Parse(input, text);
        string value = _scalars.Read(input, type, text);
        return _scalars.IsBare(input, type) ? JsonNode.Parse(value) : JsonValue.Create(value);
    }
}
