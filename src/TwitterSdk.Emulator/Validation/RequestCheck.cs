using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Validation;

/// <summary>Refuses what the spec does not allow: unknown, missing, ill-typed and contradicting parameters.</summary>
internal sealed class RequestCheck(SpecCatalog catalog)
{
    private readonly TextValue _text = new(catalog);
    private readonly JsonBodyCheck _json = new(catalog);

    public void Check(EmulatorRequest request)
    {
        CheckNames(request, []);
        foreach (ParameterSpec parameter in request.Endpoint.Spec.Parameters)
            CheckParameter(request, parameter);
        foreach (ChoiceSpec choice in request.Endpoint.Spec.Choices)
            CheckChoice(request, choice);
        _json.Check(request.Endpoint, request.Wire.Json);
        if (request.Endpoint.Spec.Body is { Kind: TypeKind.Bytes, Nullable: false } && request.Wire.Body.IsEmpty)
            throw Refusal.Missing("body");
    }

    /// <summary>Only that the request can be read, and has no parameter that the spec does not know.</summary>
    /// <param name="alsoKnown">Names beyond the spec's.</param>
    public static void CheckNames(EmulatorRequest request, IReadOnlyList<string> alsoKnown)
    {
        if (request.Wire.Malformed is { } malformed)
            throw malformed;
        RefuseStrangers(request, alsoKnown);
    }

    /// <summary>Whether the vendor would look for a parameter at this place.</summary>
    private static bool Travels(ParameterSpec parameter, WirePlace place, string method) => parameter.Location switch
    {
        ParameterLocation.Query => place == WirePlace.Query || method is "POST" or "PUT",
        // What belongs into the body of a POST is taken from the address as well.
        ParameterLocation.Form or ParameterLocation.Multipart => true,
        _ => false,
    };

    private static void RefuseStrangers(EmulatorRequest request, IReadOnlyList<string> alsoKnown)
    {
        EndpointSpec spec = request.Endpoint.Spec;
        foreach (WireParameter parameter in request.Wire.Parameters)
        {
            if (!alsoKnown.Contains(parameter.Name)
                && !spec.Parameters.Any(known => known.IsCalled(parameter.Name) && Travels(known, parameter.Place, spec.Method)))
                throw Refusal.Invalid(parameter.Name, $"is unknown to this resource as part of the {Describe(parameter.Place)}");
        }

        foreach (WireFile file in request.Wire.Files)
        {
            if (!spec.Parameters.Any(known => known.WireName == file.Name && known.Location == ParameterLocation.Multipart))
                throw Refusal.Invalid(file.Name, "is unknown to this resource as a file");
        }
    }

    private static string Describe(WirePlace place) => place == WirePlace.Query ? "address" : "body";

    private static bool IsPresent(EmulatorRequest request, string name) =>
        request.Text(name) is { Length: > 0 }
        || request.Wire.Files.Exists(file => file.Name == name)
        || request.Path.Any(value => value.Key == name)
        || request.JsonText(name) is not null;

    private static void CheckChoice(EmulatorRequest request, ChoiceSpec choice)
    {
        if (choice.Rule == ChoiceRule.AllOrNone)
        {
            CheckTogether(request, choice.Alternatives[0]);
            return;
        }

        int given = choice.Alternatives.Count(names => names.All(name => IsPresent(request, name)));
        string all = string.Join(" or ", choice.Alternatives.Select(names => string.Join(" with ", names)));
        if (given == 0 && choice.IsDemand)
            throw Refusal.Missing(all);
        if (given > 1 && choice.Rule != ChoiceRule.AtLeastOne)
            throw Refusal.Invalid(all, "can be given in one form only");
    }

    private static void CheckTogether(EmulatorRequest request, EquatableArray<string> names)
    {
        string[] missing = [.. names.Where(name => !IsPresent(request, name))];
        if (missing.Length > 0 && missing.Length < names.Count)
            throw Refusal.Missing(string.Join(" with ", missing));
    }

    private void CheckParameter(EmulatorRequest request, ParameterSpec parameter)
    {
        string name = parameter.WireName;
        switch (parameter.Location)
        {
            case ParameterLocation.Json:
                return;
            case ParameterLocation.Path:
                string value = request.Path.First(pair => pair.Key == name).Value;
                // An id that can't be one is an address that does not exist.
                if (_text.Problem(request.Endpoint.File, parameter.Type, value) is { } wrong)
                    throw request.Endpoint.IsV2 ? Refusal.Invalid(name, wrong) : Refusal.NoSuchPage();
                return;
            case ParameterLocation.Header:
                CheckText(request, parameter, request.Wire.Headers[name].ToString() is { Length: > 0 } header ? [header] : []);
                return;
            default:
                if (parameter.Type.Kind == TypeKind.Bytes && request.Wire.Files.Exists(file => file.Name == name))
                    return;
                CheckText(request, parameter, Values(request, parameter));
                return;
        }
    }

    private static string[] Values(EmulatorRequest request, ParameterSpec parameter)
    {
        string name = parameter.WireName;
        string[] values = [.. request.Wire.Parameters.Where(p => parameter.IsCalled(p.Name)).Select(p => p.Value)];
        return values.Length == 0 && request.Caller.Authorization.TryGetValue(name, out string? signed) ? [signed] : values;
    }

    private void CheckText(EmulatorRequest request, ParameterSpec parameter, string[] values)
    {
        bool isConstantOfAnother = parameter.Type.Kind == TypeKind.Const && values.Length == 0;
        if (isConstantOfAnother || (values.Length == 0 && !parameter.Type.Nullable))
            throw Refusal.Missing(parameter.WireName);
        bool isRepeated = parameter.Type is { Kind: TypeKind.List, ListStyle: ListStyle.Repeated };
        if (values.Length > 1 && !isRepeated)
            throw Refusal.Invalid(parameter.WireName, "is there more than once");
        foreach (string value in values)
        {
            if ((_text.Problem(request.Endpoint.File, parameter.Type, value) ?? UnknownValue(request, parameter.Type, value)) is { } problem)
                throw Refusal.Invalid(AsSent(request, parameter), problem);
        }
    }

    /// <summary>A parameter may have several names; the client should hear the one that it used.</summary>
    private static string AsSent(EmulatorRequest request, ParameterSpec parameter) =>
        request.Wire.Parameters.Find(sent => parameter.IsCalled(sent.Name)).Name ?? parameter.WireName;

    /// <summary>Version 2 refuses values that it does not know; before, they meant nothing.</summary>
    private string? UnknownValue(EmulatorRequest request, TypeRef type, string text)
    {
        if (!request.Endpoint.IsV2 || text.Length == 0
            || type.Leaf is not { Kind: TypeKind.Named, Name: { } name }
            || catalog.Resolve(request.Endpoint.File, name) is not EnumSpec known)
        {
            return null;
        }

        string[] values = type.Kind == TypeKind.List ? text.Split(',', StringSplitOptions.TrimEntries) : [text];
        string? unknown = Array.Find(values, value => !known.Values.Any(one => one.IsCalled(value)));
        return unknown is null
            ? null
            : $"has the value [{unknown}], which is none of [{string.Join(',', known.Values.Select(one => one.WireValue))}]";
    }
}
