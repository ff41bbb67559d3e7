using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TwitterSdk.Analyzers.Calls;

/// <summary>Whether a local, or a parameter, gets another value than it began with.</summary>
internal static class LocalChanges
{
    /// <param name="symbol">The local or the parameter.</param>
    /// <param name="within">Where to look.</param>
    public static bool Of(ISymbol symbol, IOperation within) => within.Descendants().Any(operation => operation switch
    {
        IDeconstructionAssignmentOperation deconstruction => deconstruction.Target.DescendantsAndSelf().Any(target => Is(target, symbol)),
        IAssignmentOperation assignment => Is(assignment.Target, symbol),
        IIncrementOrDecrementOperation counted => Is(counted.Target, symbol),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } handed => Is(handed.Value, symbol),
        _ => false,
    });

    private static bool Is(IOperation operation, ISymbol symbol) => operation switch
    {
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, symbol),
        IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, symbol),
        _ => false,
    };
}
