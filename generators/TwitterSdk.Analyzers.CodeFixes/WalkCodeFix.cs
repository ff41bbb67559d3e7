using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TwitterSdk.Analyzers.Rules;

namespace TwitterSdk.Analyzers.CodeFixes;

/// <summary>Walks what was only opened, and leaves what was walked by hand.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class WalkCodeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(AnalyzerRules.Unwalked.Id, AnalyzerRules.Undisposed.Id);

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
            return;
        Diagnostic problem = context.Diagnostics[0];
        SyntaxNode node = root.FindNode(problem.Location.SourceSpan, getInnermostNodeForTie: true);
        if (problem.Id == AnalyzerRules.Undisposed.Id && node.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is { } declaration)
        {
            Offer("Declare it with 'await using'", declaration, declaration
                .WithoutLeadingTrivia()
                .WithAwaitKeyword(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space))
                .WithUsingKeyword(SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(SyntaxFactory.Space))
                .WithLeadingTrivia(declaration.GetLeadingTrivia()));
        }
        else if (problem.Id == AnalyzerRules.Unwalked.Id && node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { } statement)
        {
            Offer("Walk it with 'await foreach'", statement, SyntaxFactory.ParseStatement($"await foreach (var item in {node})\n{{\n}}\n").WithTriviaFrom(statement));
        }

        void Offer(string title, SyntaxNode old, SyntaxNode now) =>
            context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(old, now))), title), problem);
    }
}
