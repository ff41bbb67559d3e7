using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TwitterSdk.Analyzers.Calls;

/// <summary>Follows a value back to the call that it came from, within one method.</summary>
internal static class CallOrigin
{
    private const int MostSteps = 32;

    /// <summary>The call of an endpoint whose answer a value is part of; null when that cannot be told.</summary>
    /// <param name="value">The value.</param>
    /// <param name="types">The SDK's types.</param>
    /// <param name="throughMembers">False for the answer and its items alone, and not what they hold.</param>
    public static IInvocationOperation? Of(IOperation? value, SdkTypes types, bool throughMembers = true)
    {
        for (int step = 0; value is not null && step < MostSteps; step++)
        {
            switch (value)
            {
                case IInvocationOperation call when types.SchemesOf(call.TargetMethod) is not null:
                    return call;
                case IInvocationOperation { Instance: { } instance } call when Keeps(call.TargetMethod):
                    value = instance;
                    break;
                case IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments.Length: > 0 } call when Keeps(call.TargetMethod):
                    value = call.Arguments[0].Value;
                    break;
                case IPropertyReferenceOperation { Property.IsIndexer: false } when !throughMembers:
                    return null;
                default:
                    value = Back(value);
                    break;
            }
        }

        return null;
    }

    /// <summary>What a local was given where it was declared; null when it is given anything else later.</summary>
    public static IOperation? Initial(ILocalReferenceOperation local)
    {
        IOperation root = Root(local);
        if (LocalChanges.Of(local.Local, root))
            return null;
        foreach (IOperation operation in root.Descendants())
        {
            if (operation is IVariableDeclaratorOperation declarator && SymbolEqualityComparer.Default.Equals(declarator.Symbol, local.Local))
                return declarator.Initializer?.Value ?? (declarator.Parent?.Parent as IForEachLoopOperation)?.Collection ?? (declarator.Parent as IForEachLoopOperation)?.Collection;
        }

        return null;
    }

    public static IOperation Root(IOperation operation)
    {
        while (operation.Parent is not null)
            operation = operation.Parent;
        return operation;
    }

    /// <summary>The value without conversions and the like around it.</summary>
    public static IOperation Bare(IOperation value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return value;
    }

    /// <summary>One step towards where a value came from.</summary>
    private static IOperation? Back(IOperation value) => value switch
    {
        ILocalReferenceOperation local => Initial(local),
        IPropertyReferenceOperation property => property.Instance,
        IArrayElementReferenceOperation element => element.ArrayReference,
        IConversionOperation conversion => conversion.Operand,
        IAwaitOperation awaited => awaited.Operation,
        ICoalesceOperation coalesce => coalesce.Value,
        IConditionalAccessOperation access => access.Operation,
        IConditionalAccessInstanceOperation instance => Accessed(instance),
        IParenthesizedOperation parenthesized => parenthesized.Operand,
        _ => null,
    };

    private static IOperation? Accessed(IOperation instance)
    {
        IOperation child = instance;
        for (IOperation? parent = instance.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
                return access.Operation;
        }

        return null;
    }

    // What a user's own method of such a name gives back is not to be seen here.
    private static bool IsKnown(INamespaceSymbol space)
    {
        while (space.ContainingNamespace is { IsGlobalNamespace: false } outer)
            space = outer;
        return space.Name is "System" or "TwitterSdk";
    }

    /// <summary>Methods whose result is still the answer, or one of its items.</summary>
    private static bool Keeps(IMethodSymbol method) =>
        IsKnown(method.ContainingNamespace) && method.Name is "ConfigureAwait" or "AsPages" or "WithCancellation" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault"
            or "ElementAt" or "Where" or "Take" or "Skip" or "OrderBy" or "OrderByDescending" or "Reverse" or "ToList" or "ToArray" or "WithoutDuplicates" or "With" or "Hydrate";
}
