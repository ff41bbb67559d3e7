using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TwitterSdk.Analyzers.Calls;
using TwitterSdk.Analyzers.Rules;

namespace TwitterSdk.Analyzers;

/// <summary>Sees loops that call an endpoint with pages and never say which page: each round brings the first one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PageLoopAnalyzer : SdkAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(AnalyzerRules.SamePage);

    private protected override void Watch(CompilationStartAnalysisContext start, SdkTypes types) =>
        start.RegisterOperationAction(operation => Look(operation, types), OperationKind.Invocation);

    private static void Look(OperationAnalysisContext context, SdkTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (types.SchemesOf(call.TargetMethod) is null || types.IsPages(call.Type) || Walker(call.TargetMethod, types) is not { } walker || Loop(call) is not { } loop)
            return;

        if (RequestRead.Of(call) is not { } request || request.Find(property => Continuations.Contains(property)) is not null)
            return;
        // A loop whose arguments change asks for something else each time; one that looks at the continuation means to go on, and another may have its reasons.
        if (RepeatedCall.Varies(call, loop) || !(RepeatedCall.SeesContinuation(call, loop, types) || RepeatedCall.HasNoOtherSense(call, loop, types)))
            return;
        context.ReportDiagnostic(Diagnostic.Create(
            AnalyzerRules.SamePage, call.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add("walker", walker), call.TargetMethod.Name, walker));
    }

    /// <summary>The method that walks over all pages: it takes the same request.</summary>
    private static string? Walker(IMethodSymbol method, SdkTypes types)
    {
        if (RequestRead.TypeOf(method) is not { } request)
            return null;
        return method.ContainingType.GetMembers().OfType<IMethodSymbol>()
            .FirstOrDefault(other => types.IsPages(other.ReturnType)
                && other.Name.StartsWith("Enumerate", StringComparison.Ordinal)
                && SymbolEqualityComparer.Default.Equals(RequestRead.TypeOf(other), request))?.Name;
    }

    private static ILoopOperation? Loop(IOperation operation)
    {
        for (IOperation? parent = operation.Parent; parent is not null and not IAnonymousFunctionOperation and not ILocalFunctionOperation; parent = parent.Parent)
        {
            if (parent is IWhileLoopOperation or IForLoopOperation)
                return (ILoopOperation)parent;
            if (parent is ILoopOperation)
                return null;
        }

        return null;
    }
}
