using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace TwitterSdk.Analyzers.CodeFixes;

/// <summary>Changes what a call asks for: in the request that is there, or in a new one.</summary>
internal static class RequestEdit
{
    /// <summary>Adds a value to a list of the request.</summary>
    public static InvocationExpressionSyntax Add(IInvocationOperation call, string member, string value) =>
        Change(call, member, $"[{value}]", given => given is CollectionExpressionSyntax list
            ? list.AddElements(SyntaxFactory.ExpressionElement(SyntaxFactory.ParseExpression(value)))
            : SyntaxFactory.ParseExpression($"[.. {given}, {value}]"));

    /// <summary>Gives a member of the request a value.</summary>
    public static InvocationExpressionSyntax Set(IInvocationOperation call, string member, string value) =>
        Change(call, member, value, _ => SyntaxFactory.ParseExpression(value));

    private static InvocationExpressionSyntax Change(IInvocationOperation operation, string member, string first, Func<ExpressionSyntax, ExpressionSyntax> next)
    {
        var call = (InvocationExpressionSyntax)operation.Syntax;
        if (Request(call) is not { } request)
            return WithRequest(operation, call, SyntaxFactory.ParseExpression($"new() {{ {member} = {first} }}"));
        if (request.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(one => one.Left.ToString() == member) is { } assignment)
            return call.ReplaceNode(assignment.Right, next(assignment.Right));

        var asked = (AssignmentExpressionSyntax)SyntaxFactory.ParseExpression($"{member} = {first}");
        InitializerExpressionSyntax initializer = request.Initializer ?? SyntaxFactory.InitializerExpression(SyntaxKind.ObjectInitializerExpression);
        return call.ReplaceNode(request, request.WithInitializer(initializer.AddExpressions(asked)).NormalizeWhitespace(indentation: "", eol: " "));
    }

    private static BaseObjectCreationExpressionSyntax? Request(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Select(argument => argument.Expression).OfType<BaseObjectCreationExpressionSyntax>()
            .FirstOrDefault(creation => creation.ArgumentList is null or { Arguments.Count: 0 });

    private static InvocationExpressionSyntax WithRequest(IInvocationOperation operation, InvocationExpressionSyntax call, ExpressionSyntax request)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        int token = arguments.IndexOf(argument => operation.Arguments.Any(given => given.Syntax == argument && given.Parameter?.Type.Name == nameof(CancellationToken)));
        return call.WithArgumentList(call.ArgumentList.WithArguments(arguments.Insert(token < 0 ? arguments.Count : token, SyntaxFactory.Argument(request))));
    }
}
