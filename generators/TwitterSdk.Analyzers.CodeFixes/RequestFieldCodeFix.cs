using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TwitterSdk.Analyzers.Calls;
using TwitterSdk.Analyzers.Rules;

namespace TwitterSdk.Analyzers.CodeFixes;

/// <summary>Asks for the member that is read: in the request that is there, or in a new one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RequestFieldCodeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(AnalyzerRules.Unrequested.Id, AnalyzerRules.Unexpanded.Id, AnalyzerRules.Unjoined.Id);

    public override FixAllProvider? GetFixAllProvider() => null;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Diagnostic problem = context.Diagnostics[0];
        if (problem.Properties["member"] is not { } member || problem.Properties["value"] is not { } value
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || SdkTypes.Of(model.Compilation) is not { } types
            || await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        SyntaxNode node = root.FindNode(problem.Location.SourceSpan, getInnermostNodeForTie: true);
        if (model.GetOperation(node, context.CancellationToken) is not IPropertyReferenceOperation read
            || CallOrigin.Of(read.Instance, types) is not { Syntax: InvocationExpressionSyntax syntax } call)
        {
            return;
        }

        InvocationExpressionSyntax asking = problem.Id == AnalyzerRules.Unexpanded.Id ? RequestEdit.Set(call, member, value) : RequestEdit.Add(call, member, value);
        context.RegisterCodeFix(
            CodeAction.Create($"Ask for {value}", _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(syntax, asking))), member + value),
            problem);
    }
}
