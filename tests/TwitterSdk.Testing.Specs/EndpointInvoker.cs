using System.Reflection;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Testing.Specs;

/// <summary>Calls the generated method of an endpoint with parameters by wire name, as a user's code would.</summary>
internal static class EndpointInvoker
{
    /// <summary>Calls, and hands out the result: the model, null for endpoints without one, or the address of a page.</summary>
    public static async Task<object?> InvokeAsync(
        object client,
        CatalogEndpoint endpoint,
        IReadOnlyDictionary<string, WireValue> values,
        WireValue? body = null,
        CancellationToken cancellationToken = default)
    {
        object chapter = Chapter(client, endpoint);
        MethodInfo method = Method(chapter, endpoint);
        object? returned;
        try
        {
            returned = method.Invoke(chapter, Arguments(method, endpoint, values, body, cancellationToken));
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(inner);
            throw;
        }

        if (returned is not Task task)
            return returned;
        await task;
        return endpoint.Spec.Returns.Kind == ReturnKind.None ? null : task.GetType().GetProperty("Result")!.GetValue(task);
    }

    /// <summary>Calls the generated method that walks all pages.</summary>
    public static object Enumerate(object chapter, CatalogEndpoint endpoint, IReadOnlyDictionary<string, WireValue> values)
    {
        string name = SpecNames.EnumerateMethod(endpoint.Spec.Name);
        MethodInfo method = chapter.GetType().GetMethods().Where(method => method.Name == name).MaxBy(method => method.GetParameters().Length)
            ?? throw new InvalidOperationException($"{chapter.GetType()} has no method {name} for {endpoint}.");
        return method.Invoke(chapter, Arguments(method, endpoint, values, null, CancellationToken.None))!;
    }

    /// <summary>The generated method with the most parameters: the one that takes the request record where there is one.</summary>
    public static MethodInfo Method(object chapter, CatalogEndpoint endpoint)
    {
        string name = endpoint.Spec.Returns.Kind == ReturnKind.Page ? PageName(endpoint.Spec.Name) : endpoint.Spec.Name + "Async";
        return chapter.GetType().GetMethods()
            .Where(method => method.Name == name)
            .MaxBy(method => method.GetParameters().Length)
            ?? throw new InvalidOperationException($"{chapter.GetType()} has no method {name} for {endpoint}.");
    }

    public static object Chapter(object client, CatalogEndpoint endpoint)
    {
        object group = client.GetType().GetProperty(endpoint.File.Scope.Group!)?.GetValue(client)
            ?? throw new InvalidOperationException($"The client has no property {endpoint.File.Scope.Group}.");
        return group.GetType().GetProperty(endpoint.File.Chapter!)?.GetValue(group)
            ?? throw new InvalidOperationException($"{group.GetType()} has no property {endpoint.File.Chapter}.");
    }

    private static string PageName(string name) => name.StartsWith("Get", StringComparison.Ordinal) ? name : "Get" + name;

    private static object?[] Arguments(
        MethodInfo method,
        CatalogEndpoint endpoint,
        IReadOnlyDictionary<string, WireValue> values,
        WireValue? body,
        CancellationToken cancellationToken)
    {
        var left = new Dictionary<string, WireValue>(values, StringComparer.Ordinal);
        foreach (ParameterSpec constant in endpoint.Spec.Parameters.Where(parameter => parameter.Type.Kind == TypeKind.Const))
            left.Remove(constant.WireName);

        ParameterInfo[] parameters = method.GetParameters();
        var arguments = new object?[parameters.Length];
        for (int i = 0; i < parameters.Length; i++)
        {
            ParameterInfo parameter = parameters[i];
            if (parameter.ParameterType == typeof(CancellationToken))
                arguments[i] = cancellationToken;
            else if (endpoint.Inputs.FirstOrDefault(input => !input.Type.Nullable && SameName(input, parameter)) is { } input)
                arguments[i] = Take(left, input)?.ToClr(parameter.ParameterType, input.Type) ?? throw new InvalidOperationException($"{endpoint} needs '{input.WireName}'.");
            else if (parameter.Name == "request")
                arguments[i] = Request(parameter.ParameterType, endpoint, left);
            else
                arguments[i] = (body ?? throw new InvalidOperationException($"{endpoint} needs a body.")).ToClr(parameter.ParameterType, endpoint.Spec.Body!);
        }

        if (left.Count > 0)
            throw new InvalidOperationException($"{endpoint} does not know {string.Join(", ", left.Keys.Select(name => $"'{name}'"))}.");
        return arguments;
    }

    private static object Request(Type type, CatalogEndpoint endpoint, Dictionary<string, WireValue> left)
    {
        object request = Activator.CreateInstance(type)!;
        foreach (ParameterSpec input in endpoint.Inputs)
        {
            if (type.GetProperty(input.Name) is { } property && Take(left, input) is { } value)
                property.SetValue(request, value.ToClr(property.PropertyType, input.Type));
        }

        return request;
    }

    private static WireValue? Take(Dictionary<string, WireValue> left, ParameterSpec input) =>
        left.Keys.FirstOrDefault(input.IsCalled) is { } name && left.Remove(name, out WireValue? value) ? value : null;

    private static bool SameName(ParameterSpec input, ParameterInfo parameter) =>
        string.Equals(input.Name, parameter.Name, StringComparison.OrdinalIgnoreCase);
}
