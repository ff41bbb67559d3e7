using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TwitterSdk.Analyzers.Calls;

/// <summary>What the request of a call says, as far as the code beside it shows.</summary>
internal sealed class RequestRead
{
    private readonly IObjectCreationOperation? _creation;

    private RequestRead(IObjectCreationOperation? creation) => _creation = creation;

    /// <summary>Null when the request comes from elsewhere.</summary>
    public static RequestRead? Of(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (!IsRequest(argument.Parameter))
                continue;
            IOperation value = CallOrigin.Bare(argument.Value);
            if (value is ILocalReferenceOperation local && CallOrigin.Initial(local) is { } initial)
                value = CallOrigin.Bare(initial);
            return value is IObjectCreationOperation creation ? new RequestRead(creation) : null;
        }

        return new RequestRead(null);
    }

    /// <summary>The value that a member is given; null when it is given none.</summary>
    public IOperation? Find(Func<IPropertySymbol, bool> which)
    {
        if (_creation?.Initializer is not { } initializers)
            return null;
        foreach (IOperation initializer in initializers.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment && which(target.Property))
                return assignment.Value;
        }

        return null;
    }

    /// <summary>The member of the request that a call could give, whether it does or not.</summary>
    public static IPropertySymbol? Member(IInvocationOperation call, Func<IPropertySymbol, bool> which) =>
        TypeOf(call.TargetMethod)?.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(which);

    /// <summary>The request that a method, or another one of its name, takes; null when there is nothing optional to ask for.</summary>
    public static ITypeSymbol? TypeOf(IMethodSymbol method)
    {
        foreach (IMethodSymbol overload in method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>())
        {
            foreach (IParameterSymbol parameter in overload.Parameters)
            {
                if (IsRequest(parameter))
                    return parameter.Type;
            }
        }

        return null;
    }

    private static bool IsRequest(IParameterSymbol? parameter) => parameter?.Type.Name.EndsWith("Request", StringComparison.Ordinal) == true;
}
