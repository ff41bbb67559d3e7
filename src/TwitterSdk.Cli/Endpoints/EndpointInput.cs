using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Cli.Endpoints;

/// <summary>Something that a user can give to an endpoint: a parameter, a member of the body, or the whole body.</summary>
/// <param name="Name">The wire name; <c>body</c> for the whole body.</param>
/// <param name="Type">Its type.</param>
/// <param name="File">Where the type's name is looked up.</param>
/// <param name="Doc">What it means.</param>
/// <param name="Location">Where it travels; null for the whole body.</param>
/// <param name="OtherNames">Its other spellings.</param>
internal sealed record EndpointInput(string Name, TypeRef Type, SpecFile File, string? Doc, ParameterLocation? Location, IReadOnlyList<string> OtherNames)
{
    /// <summary>The name of what is the whole body.</summary>
    public const string Body = "body";

    /// <summary>True when it must be given, whatever else is.</summary>
    public bool IsRequired => !Type.Nullable;

    /// <summary>True when it may be given more than once, or with commas between.</summary>
    public bool IsList => Type.Kind == TypeKind.List;

    /// <summary>True for one of its names.</summary>
    public bool IsCalled(string name, StringComparison comparison) =>
        Name.Equals(name, comparison) || OtherNames.Any(other => other.Equals(name, comparison));

    /// <summary>Which of its spellings a name is, from 1; null when it has only one.</summary>
    public int? SpellingOf(string name) => OtherNames.Count == 0
        ? null
        : name.Equals(Name, StringComparison.OrdinalIgnoreCase) ? 1 : OtherNames.TakeWhile(other => !other.Equals(name, StringComparison.OrdinalIgnoreCase)).Count() + 2;

    /// <summary>The name to send, in one of the vendor's namings.</summary>
    public string Spelled(int spelling) =>
        OtherNames.Count == 0 || spelling <= 1 ? Name : OtherNames[Math.Min(spelling - 2, OtherNames.Count - 1)];

    /// <summary>All inputs of an endpoint.</summary>
    public static IEnumerable<EndpointInput> Of(CatalogEndpoint endpoint)
    {
        foreach (ParameterSpec parameter in endpoint.Spec.Parameters)
        {
            if (parameter.Type.Kind != TypeKind.Const)
                yield return new(parameter.WireName, parameter.Type, endpoint.File, parameter.Doc, parameter.Location, [.. parameter.OtherSpellings]);
        }

        if (endpoint.Spec.Body is not { } body)
            yield break;
        if (endpoint.TypeOf(body) is not { Type: RecordSpec record } found)
        {
            yield return new(Body, body, endpoint.File, "The whole body.", null, []);
            yield break;
        }

        foreach (FieldSpec field in record.Fields)
            yield return new(field.WireName, field.Type, found.File, field.Doc, ParameterLocation.Json, [.. field.Aliases]);
    }
}
