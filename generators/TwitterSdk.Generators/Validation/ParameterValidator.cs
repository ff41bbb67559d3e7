using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Validation;

/// <summary>Names and types of parameters.</summary>
internal static class ParameterValidator
{
    public static void Validate(SpecFile file, EndpointSpec endpoint, ProblemList problems)
    {
        string? request = endpoint.HasRequest ? SpecNames.RequestRecord(file.Chapter!, endpoint.Name) : null;
        var names = new MemberNames(request, ReservedNames.Request, problems);
        foreach (ParameterSpec parameter in endpoint.Parameters)
        {
            bool isNew = names.AddWireName(parameter.WireName, parameter.Range, Place(parameter.Location));
            foreach (string spelling in parameter.OtherSpellings)
                isNew &= names.AddWireName(spelling, parameter.Range, Place(parameter.Location));
            if (isNew && parameter.Type.Kind != TypeKind.Const)
                names.AddName(parameter.Name, parameter.WireName, parameter.Range);

            // The types of a group's parameters are looked at once, where the group is declared.
            if (parameter.Group is null)
                ValidateType(parameter, problems);
        }
    }

    public static void ValidateGroup(GroupSpec group, ProblemList problems)
    {
        var names = new MemberNames(null, ReservedNames.Request, problems);
        foreach (ParameterSpec parameter in group.Parameters)
        {
            names.AddName(parameter.Name, parameter.WireName, parameter.Range);
            ValidateType(parameter, problems);
        }
    }

    /// <summary>The vendor sees query and form as one list of parameters.</summary>
    private static string Place(ParameterLocation location) =>
        location is ParameterLocation.Query or ParameterLocation.Form or ParameterLocation.Multipart ? "query" : location.ToString();

    private static void ValidateType(ParameterSpec parameter, ProblemList problems)
    {
        TypeRef type = parameter.Type;
        TypeRefValidator.Validate(type, problems);
        if (parameter.OtherSpellings.Count > 0 && parameter.Location is not (ParameterLocation.Query or ParameterLocation.Form))
            problems.Add(MeaningRules.SpellingElsewhere, parameter.Range, parameter.WireName);
        if (parameter.Location == ParameterLocation.Json)
        {
            if (type.Leaf.Kind == TypeKind.Bytes)
                Report(parameter, " Write 'string', or send it as 'multipart'.", problems);
        }
        else if (type.Leaf.Kind == TypeKind.Bytes)
        {
            if (parameter.Location != ParameterLocation.Multipart || type.Kind == TypeKind.List)
                Report(parameter, " Send it as 'multipart', or as 'body'.", problems);
        }
        else if (type.Kind == TypeKind.Map || (type.Kind == TypeKind.List && type.Element!.Kind is TypeKind.List or TypeKind.Map or TypeKind.Json))
        {
            Report(parameter, " Only a JSON body holds it.", problems);
        }
        else if (type.Kind == TypeKind.List && type.Element!.Kind == TypeKind.Bool)
        {
            Report(parameter, " Write 'string[]', or send it in a JSON body.", problems);
        }
        else if (type.Kind == TypeKind.List && type.Element!.Nullable)
        {
            Report(parameter, " Take the '?' from its items: only a JSON body holds null.", problems);
        }
    }

    private static void Report(ParameterSpec parameter, string hint, ProblemList problems) => problems.Add(
        MeaningRules.CannotTravel,
        parameter.Type.Range,
        TypeText.Of(parameter.Type),
        "'" + parameter.Location.ToString().ToLowerInvariant() + "'",
        hint);
}
