using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TwitterSdk.Analyzers.Calls;
using TwitterSdk.Analyzers.Rules;

namespace TwitterSdk.Analyzers;

/// <summary>Sees streams and page walks that are opened and dropped, and walks by hand that are never left.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WalkAnalyzer : SdkAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(AnalyzerRules.Unwalked, AnalyzerRules.Undisposed);

    private protected override void Watch(CompilationStartAnalysisContext start, SdkTypes types)
    {
        start.RegisterOperationAction(operation => Dropped(operation, types), OperationKind.ExpressionStatement);
        start.RegisterOperationAction(operation => Left(operation, types), OperationKind.VariableDeclarator);
    }

    private static void Dropped(OperationAnalysisContext context, SdkTypes types)
    {
        // A lambda that gives nothing back is often there to see what the call alone does, in a test for instance.
        if (context.Operation is { IsImplicit: true, Parent.Parent: IAnonymousFunctionOperation })
            return;
        IOperation value = ((IExpressionStatementOperation)context.Operation).Operation;
        if (value is ISimpleAssignmentOperation { Target: IDiscardOperation } discard)
            value = discard.Value;
        value = CallOrigin.Bare(value);
        if (value is IInvocationOperation call && (types.IsStream(call.Type) || types.IsPages(call.Type)))
            context.ReportDiagnostic(Diagnostic.Create(AnalyzerRules.Unwalked, call.Syntax.GetLocation(), call.TargetMethod.Name));
    }

    private static void Left(OperationAnalysisContext context, SdkTypes types)
    {
        var declarator = (IVariableDeclaratorOperation)context.Operation;
        if (declarator.Initializer is not { } initializer
            || CallOrigin.Bare(initializer.Value) is not IInvocationOperation { TargetMethod.Name: "GetAsyncEnumerator" } call
            || !types.IsStream(call.Instance?.Type)
            || IsUsing(declarator)
            || IsDisposedOrHandedOn(declarator))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(AnalyzerRules.Undisposed, declarator.Syntax.GetLocation(), declarator.Symbol.Name));
    }

    private static bool IsUsing(IOperation operation)
    {
        for (IOperation? parent = operation.Parent; parent is not null and not IBlockOperation; parent = parent.Parent)
        {
            if (parent is IUsingDeclarationOperation or IUsingOperation)
                return true;
        }

        return false;
    }

    /// <summary>Whoever gets the walk is in charge of it.</summary>
    private static bool IsDisposedOrHandedOn(IVariableDeclaratorOperation declarator)
    {
        foreach (ILocalReferenceOperation use in CallOrigin.Root(declarator).Descendants().OfType<ILocalReferenceOperation>())
        {
            if (!SymbolEqualityComparer.Default.Equals(use.Local, declarator.Symbol))
                continue;
            bool stays = use.Parent is IPropertyReferenceOperation or IInvocationOperation { TargetMethod.Name: "MoveNextAsync" };
            if (!stays)
                return true;
        }

        return false;
    }
}
