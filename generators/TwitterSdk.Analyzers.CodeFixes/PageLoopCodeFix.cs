using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TwitterSdk.Analyzers.Calls;
using TwitterSdk.Analyzers.Rules;

namespace TwitterSdk.Analyzers.CodeFixes;

/// <summary>Sends the continuation that the loop keeps already; a loop that keeps none becomes a walk over all answers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PageLoopCodeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(AnalyzerRules.SamePage.Id);

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Diagnostic problem = context.Diagnostics[0];
        if (problem.Properties["walker"] is not { } walker
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || SdkTypes.Of(model.Compilation) is not { } types
            || await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || root.FindNode(problem.Location.SourceSpan, getInnermostNodeForTie: true) is not InvocationExpressionSyntax call
            || model.GetOperation(call, context.CancellationToken) is not IInvocationOperation operation)
        {
            return;
        }

        if (RequestRead.Member(operation, Continuations.IsTold) is { } member && Kept(operation, member, types) is { } kept)
            Offer($"Ask for the page behind: {member.Name} = {kept}", call, RequestEdit.Set(operation, member.Name, kept));
        else if (Walk(call, walker) is var (loop, walk))
            Offer($"Walk over all pages with '{walker}'", loop, walk);

        void Offer(string title, SyntaxNode old, SyntaxNode now) =>
            context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(old, now))), nameof(PageLoopCodeFix)), problem);
    }

    /// <summary>The local of the loop that takes up the continuation of each answer; null when there is none.</summary>
    private static string? Kept(IInvocationOperation call, IPropertySymbol member, SdkTypes types) =>
        CallOrigin.Root(call).Descendants().OfType<ISimpleAssignmentOperation>()
            .Where(assignment => SymbolEqualityComparer.Default.Equals(assignment.Target.Type, member.Type)
                && IsContinuation(assignment.Value)
                && CallOrigin.Of(CallOrigin.Bare(assignment.Value), types)?.Syntax == call.Syntax)
            .Select(assignment => assignment.Target)
            .OfType<ILocalReferenceOperation>()
            .FirstOrDefault()?.Local.Name;

    private static bool IsContinuation(IOperation value) => CallOrigin.Bare(value) switch
    {
        IPropertyReferenceOperation property => Continuations.IsAnswered(property.Property),
        IConditionalAccessOperation access => IsContinuation(access.WhenNotNull),
        _ => false,
    };

    /// <summary>
    /// The loop as a walk, for a loop without an end of its own whose rounds begin with the call:
    /// <c>while (true) { var page = await call; ... }</c>.
    /// </summary>
    private static (StatementSyntax Loop, StatementSyntax Walk)? Walk(InvocationExpressionSyntax call, string walker)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var chapter }
            || call.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is not { Declaration: { Variables.Count: 1 } declared } declaration
            || declared.Variables[0] is not { Initializer.Value: AwaitExpressionSyntax awaited } variable
            || declaration.Parent is not BlockSyntax body || body.Statements[0] != declaration
            || body.Parent is not StatementSyntax loop || !IsEndless(loop))
        {
            return null;
        }

        string calm = awaited.Expression == call ? "" : ".ConfigureAwait(false)";
        string walk = $"{chapter}.{walker}{call.ArgumentList}.AsAnswers(){calm}";
        StatementSyntax now = SyntaxFactory.ParseStatement($"await foreach ({declared.Type} {variable.Identifier} in {walk})\n");

        // Comments about the call are kept; without any, its line goes whole.
        bool hasComment = declaration.GetLeadingTrivia().Any(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia));
        return (loop, ((CommonForEachStatementSyntax)now)
            .WithStatement(body.RemoveNode(declaration, hasComment ? SyntaxRemoveOptions.KeepLeadingTrivia : SyntaxRemoveOptions.KeepNoTrivia)!)
            .WithLeadingTrivia(loop.GetLeadingTrivia()));
    }

    private static bool IsEndless(StatementSyntax loop) => loop switch
    {
        WhileStatementSyntax { Condition: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } } => true,
        WhileStatementSyntax { Condition: PrefixUnaryExpressionSyntax { Operand: MemberAccessExpressionSyntax { Name.Identifier.Text: "IsCancellationRequested" } } } => true,
        ForStatementSyntax { Condition: null, Declaration: null, Initializers.Count: 0, Incrementors.Count: 0 } => true,
        _ => false,
    };
}
