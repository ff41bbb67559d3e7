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

/// <summary>Asks for the member that is read: in the request that is there, or in a new one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RequestFieldCodeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(AnalyzerRules.Unrequested.Id);

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
            || CallOrigin.Of(read.Instance, types)?.Syntax is not InvocationExpressionSyntax call)
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create($"Ask for {value}", _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(call, Asking(call, member, value)))), member + value),
            problem);
    }

    private static InvocationExpressionSyntax Asking(InvocationExpressionSyntax call, string member, string value)
    {
        BaseObjectCreationExpressionSyntax? request = call.ArgumentList.Arguments.Select(argument => argument.Expression).OfType<BaseObjectCreationExpressionSyntax>()
            .FirstOrDefault(creation => creation.ArgumentList is null or { Arguments.Count: 0 });
        if (request is null)
        {
            ArgumentSyntax added = SyntaxFactory.Argument(SyntaxFactory.ParseExpression($"new() {{ {member} = [{value}] }}"));
            bool hasToken = call.ArgumentList.Arguments.LastOrDefault()?.ToString() is { } last && last.IndexOf("oken", StringComparison.Ordinal) >= 0;
            int at = call.ArgumentList.Arguments.Count - (hasToken ? 1 : 0);
            return call.WithArgumentList(call.ArgumentList.WithArguments(call.ArgumentList.Arguments.Insert(at, added)));
        }

        AssignmentExpressionSyntax? assignment = request.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(one => one.Left.ToString() == member);
        if (assignment?.Right is CollectionExpressionSyntax list)
            return call.ReplaceNode(list, list.AddElements(SyntaxFactory.ExpressionElement(SyntaxFactory.ParseExpression(value))));
        if (assignment is not null)
            return call.ReplaceNode(assignment.Right, SyntaxFactory.ParseExpression($"[.. {assignment.Right}, {value}]"));
        var asked = (AssignmentExpressionSyntax)SyntaxFactory.ParseExpression($"{member} = [{value}]");
        InitializerExpressionSyntax initializer = request.Initializer ?? SyntaxFactory.InitializerExpression(SyntaxKind.ObjectInitializerExpression);
        return call.ReplaceNode(request, request.WithInitializer(initializer.AddExpressions(asked)).NormalizeWhitespace(indentation: "", eol: " "));
    }
}
