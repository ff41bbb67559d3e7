using TwitterSdk.Generators.Binding;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Emit;

/// <summary>The methods of one endpoint: without a request, and with one.</summary>
internal sealed class MethodEmitter(CSharpTypes types)
{
    /// <summary>Lets <c>new() { ... }</c> mean the request: it would be as good a cancellation token.</summary>
    public const string Preferred = $"[{SystemNames.OverloadResolutionPriority}(1)]";

    private readonly ParameterEmitter _parameters = new(types);
    private readonly JsonBodyEmitter _jsonBody = new(types);

    /// <summary>The interface's declarations, with all documentation.</summary>
    public static void Declare(CSharpWriter writer, MethodPlan plan)
    {
        foreach (bool withRequest in Overloads(plan))
        {
            writer.Gap();
            Documentation(writer, plan, withRequest);
            Attributes(writer, plan, withRequest);
            Schemes(writer, plan.Endpoint);
            writer.Line(Header(plan, withRequest) + ";");
        }
    }

    /// <summary>The client's methods.</summary>
    public void Implement(CSharpWriter writer, MethodPlan plan)
    {
        foreach (bool withRequest in Overloads(plan))
        {
            writer.Gap().Line(DocumentationEmitter.Inherited);
            Attributes(writer, plan, withRequest);
            if (withRequest || plan.RequestType is null)
                Body(writer, plan, withRequest);
            else
                Short(writer, plan);
        }
    }

    /// <summary>Whether each method that an endpoint gets has a request.</summary>
    public static IEnumerable<bool> Overloads(MethodPlan plan)
    {
        if (plan.RequestType is null || plan.AllowsNoRequest)
            yield return false;
        if (plan.RequestType is not null)
            yield return true;
    }

    /// <summary>What stands before a method.</summary>
    public static void Attributes(CSharpWriter writer, MethodPlan plan, bool withRequest)
    {
        DocumentationEmitter.Lifecycle(writer, plan.Endpoint.Lifecycle);
        if (withRequest && plan.AllowsNoRequest && !plan.IsPage)
            writer.Line(Preferred);
    }

    /// <summary>The schemes that reach the endpoint, for analyzers to read: once, on the interface.</summary>
    public static void Schemes(CSharpWriter writer, EndpointSpec endpoint)
    {
        if (endpoint.Auth.Count > 0)
            writer.Line($"[{CoreNames.AuthSchemesAttribute.Replace("Attribute", "")}({string.Join(", ", endpoint.Auth.Select(auth => EndpointFieldEmitter.Scheme(auth.Scheme)).Distinct())})]");
    }

    /// <summary>The documentation of positional parameters and the request.</summary>
    public static void Parameters(CSharpWriter writer, MethodPlan plan, bool withRequest)
    {
        foreach (ParameterSpec parameter in plan.Required)
            DocumentationEmitter.Parameter(writer, SpecNames.Argument(parameter.Name), parameter);
        if (plan.BodyName is not null)
            DocumentationEmitter.Parameter(writer, plan.BodyName, plan.Endpoint.Body!.Kind == TypeKind.Bytes ? "The bytes to send." : "The JSON body.");
        if (withRequest)
            DocumentationEmitter.Parameter(writer, plan.RequestName, plan.AllowsNoRequest ? "The optional parameters." : "The further parameters.");
    }

    /// <summary>The checks of arguments that must not be null.</summary>
    public void Guards(CSharpWriter writer, MethodPlan plan, bool withRequest)
    {
        foreach (ParameterSpec parameter in plan.Required.Where(parameter => types.IsReference(parameter.Type)))
            writer.Line($"{SystemNames.ArgumentNullException}.ThrowIfNull({SpecNames.Argument(parameter.Name)});");
        if (plan.Endpoint.Body is { Nullable: false } body && types.IsReference(body))
            writer.Line($"{SystemNames.ArgumentNullException}.ThrowIfNull({plan.BodyName});");
        if (withRequest)
            writer.Line($"{SystemNames.ArgumentNullException}.ThrowIfNull({plan.RequestName});");
    }

    private static void Documentation(CSharpWriter writer, MethodPlan plan, bool withRequest)
    {
        DocumentationEmitter.Endpoint(writer, plan.Endpoint);
        Parameters(writer, plan, withRequest);
        if (!plan.IsPage)
            DocumentationEmitter.Parameter(writer, plan.TokenName, "Cancels the call.");
        if (ParameterEmitter.HasChecks(plan.Endpoint))
            writer.Line($"/// <exception cref=\"{CoreNames.ApiArgumentException}\">A parameter is missing, or not as it must be; nothing was sent.</exception>");
        if (!plan.IsPage)
            writer.Line($"/// <exception cref=\"{CoreNames.ApiException}\">The call was refused.</exception>");
    }

    private static string Header(MethodPlan plan, bool withRequest) =>
        $"{ReturnType(plan.Endpoint)} {plan.MethodName}({(plan.IsPage ? plan.Signature(withRequest) : plan.Signature(withRequest, plan.Token))})";

    private static void Short(CSharpWriter writer, MethodPlan plan)
    {
        string request = $"new {plan.RequestType}()";
        writer.Line($"public {Header(plan, withRequest: false)} =>");
        writer.Continued($"{plan.MethodName}({(plan.IsPage ? plan.HandedOn(request) : plan.HandedOn(request, plan.TokenName))});");
    }

    private void Body(CSharpWriter writer, MethodPlan plan, bool withRequest)
    {
        EndpointSpec endpoint = plan.Endpoint;
        string call = plan.Local("call");
        writer.Open("public " + Header(plan, withRequest));
        Guards(writer, plan, withRequest);
        writer.Line($"{CoreNames.ApiCall} {call} = _api.Begin({EndpointFieldEmitter.FieldName(endpoint)});");
        ParameterEmitter.Checks(writer, plan, call);
        foreach (ParameterSpec parameter in endpoint.Parameters)
            _parameters.Add(writer, plan, call, parameter);
        _jsonBody.Emit(writer, plan, call);
        if (endpoint.EmptyBody is not null)
            writer.Line($"{call}.EmptyJsonBody();");
        if (endpoint.Body is { } body)
            writer.Line(WriteBody(plan, body, call));
        writer.Line($"return {Send(endpoint, call, plan.TokenName)};");
        writer.Close();
    }

    private string WriteBody(MethodPlan plan, TypeRef body, string call)
    {
        string value = plan.BodyName + (body.Nullable && !types.IsReference(body) ? ".Value" : "");
        string write = body.Kind == TypeKind.Bytes
            ? $"{call}.RawBody({value});"
            : new JsonWriteEmitter(types).Value(body with { Nullable = false }, value, call + ".JsonBody()") + ";";
        return body.Nullable ? $"if ({plan.BodyName} is not null) {write}" : write;
    }

    private static string ReturnType(EndpointSpec endpoint)
    {
        string? type = endpoint.Returns.Type is { } returned ? CSharpTypes.Name(returned) : null;
        return endpoint.Returns.Kind switch
        {
            ReturnKind.None => SystemNames.Task,
            ReturnKind.Text => $"{SystemNames.Task}<string>",
            ReturnKind.Bytes => $"{SystemNames.Task}<byte[]>",
            ReturnKind.Stream => $"{CoreNames.ApiStream}<{type}>",
            ReturnKind.Redirect => $"{SystemNames.Task}<{SystemNames.Uri}>",
            ReturnKind.Page => SystemNames.Uri,
            _ => $"{SystemNames.Task}<{type}>",
        };
    }

    private string Send(EndpointSpec endpoint, string call, string token)
    {
        string? type = endpoint.Returns.Type is { } returned ? CSharpTypes.Name(returned) : null;
        return endpoint.Returns.Kind switch
        {
            ReturnKind.None => $"_api.SendAsync({call}, {token})",
            ReturnKind.Text => $"_api.SendTextAsync({call}, {token})",
            ReturnKind.Bytes => $"_api.SendBytesAsync({call}, {token})",
            ReturnKind.Form => $"_api.SendFormAsync<{type}>({call}, {token})",
            ReturnKind.Stream => $"_api.Stream<{type}>({call}, {token})",
            ReturnKind.Redirect => $"_api.SendRedirectAsync({call}, {token})",
            ReturnKind.Page => $"_api.GetPage({call})",
            _ => SendJson(endpoint.Returns.Type!, type!, call, token),
        };
    }

    private string SendJson(TypeRef type, string name, string call, string token)
    {
        if (types.ReadsItself(type))
            return $"_api.SendAsync<{name}>({call}, {token})";
        if (type is { Kind: TypeKind.List, Nullable: false } && types.ReadsItself(CSharpTypes.Element(type)))
            return $"_api.SendListAsync<{CSharpTypes.Name(type.Element!)}>({call}, {token})";
        string read = new JsonReadEmitter(types).Value(type, "json", depth: 0);
        return $"_api.SendAsync<{name}>({call}, static (ref {CoreNames.JsonCursor} json) => {read}, {token})";
    }
}
