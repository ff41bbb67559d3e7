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
            ? list.WithElements(Behind(list.Elements, SyntaxFactory.ExpressionElement(SyntaxFactory.ParseExpression(value))))
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

        var made = (BaseObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression($"new() {{ {member} = {first} }}");
        return call.ReplaceNode(request, request.Initializer is { Expressions.Count: > 0 } initializer
            ? request.WithInitializer(initializer.WithExpressions(Behind(initializer.Expressions, made.Initializer!.Expressions[0].WithoutTrivia())))
            : request.WithInitializer(null).WithoutTrailingTrivia().WithInitializer(made.Initializer!.WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(request.GetTrailingTrivia())));
    }

    private static BaseObjectCreationExpressionSyntax? Request(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Select(argument => argument.Expression).OfType<BaseObjectCreationExpressionSyntax>()
            .FirstOrDefault(creation => creation.ArgumentList is null or { Arguments.Count: 0 });

    private static InvocationExpressionSyntax WithRequest(IInvocationOperation operation, InvocationExpressionSyntax call, ExpressionSyntax request)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        int token = arguments.IndexOf(argument => operation.Arguments.Any(given => given.Syntax == argument && given.Parameter?.Type.Name == nameof(CancellationToken)));
        ArgumentSyntax added = SyntaxFactory.Argument(request);
        return call.WithArgumentList(call.ArgumentList.WithArguments(token < 0 ? Behind(arguments, added) : Before(arguments, token, added)));
    }

    /// <summary>A list with one more at its end: on a line of its own where the one before has one. Comments stay with what they are about.</summary>
    private static SeparatedSyntaxList<T> Behind<T>(SeparatedSyntaxList<T> list, T added)
        where T : SyntaxNode
    {
        if (list.Count == 0)
            return list.Add(added);
        T last = list[list.Count - 1];
        bool isClosed = list.SeparatorCount == list.Count;
        SyntaxTriviaList behind = isClosed ? list.GetSeparator(list.Count - 1).TrailingTrivia : last.GetTrailingTrivia();
        SyntaxTrivia line = behind.LastOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        bool hasLine = line.IsKind(SyntaxKind.EndOfLineTrivia);
        SyntaxTriviaList end = hasLine ? SyntaxFactory.TriviaList(line) : behind;
        if (hasLine)
            added = added.WithLeadingTrivia(last.GetLeadingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));

        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken);
        SyntaxNodeOrTokenList parts = list.GetWithSeparators();
        return SyntaxFactory.SeparatedList<T>(isClosed
            ? parts.Add(added).Add(comma.WithTrailingTrivia(end))
            : parts.Replace(parts.Last(), last.WithoutTrailingTrivia())
                .Add(comma.WithTrailingTrivia(hasLine ? behind : SyntaxFactory.TriviaList(SyntaxFactory.Space)))
                .Add(added.WithTrailingTrivia(end)));
    }

    private static SeparatedSyntaxList<ArgumentSyntax> Before(SeparatedSyntaxList<ArgumentSyntax> arguments, int index, ArgumentSyntax added)
    {
        // A comment behind the comma is about the argument before.
        SyntaxTriviaList between = index > 0 ? arguments.GetSeparator(index - 1).TrailingTrivia : default;
        int line = between.IndexOf(SyntaxKind.EndOfLineTrivia);
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(line < 0 ? SyntaxFactory.Space : between[line]);
        return SyntaxFactory.SeparatedList<ArgumentSyntax>(
            arguments.GetWithSeparators().InsertRange(2 * index, [added.WithLeadingTrivia(arguments[index].GetLeadingTrivia()), comma]));
    }
}
