using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TwitterSdk.Analyzers.Calls;

/// <summary>What a loop may mean by calling an endpoint in each of its rounds.</summary>
internal static class RepeatedCall
{
    /// <summary>True when the arguments may be others in another round.</summary>
    public static bool Varies(IInvocationOperation call, ILoopOperation loop) =>
        call.Arguments.SelectMany(argument => argument.Descendants()).Any(operation => operation switch
        {
            ILocalReferenceOperation local => IsDeclaredIn(local.Local, loop) || LocalChanges.Of(local.Local, loop),
            IParameterReferenceOperation parameter => LocalChanges.Of(parameter.Parameter, loop),
            IFieldReferenceOperation field => field.Field is { IsConst: false, IsReadOnly: false },
            // A member of the request that is made there says what is asked for; any other may change.
            IPropertyReferenceOperation property => !property.Property.IsStatic && property.Parent is not IAssignmentOperation,
            IInvocationOperation or IAwaitOperation => true,
            _ => false,
        });

    /// <summary>True when the loop reads from the answer where the next page begins.</summary>
    public static bool SeesContinuation(IInvocationOperation call, ILoopOperation loop, SdkTypes types) =>
        loop.Descendants().OfType<IPropertyReferenceOperation>()
            .Any(property => Continuations.IsAnswered(property.Property) && CallOrigin.Of(property.Instance, types) == call);

    /// <summary>
    /// True when nothing but paging can be meant: the call stands in each round and ends no round, what comes is looked at, and the loop
    /// waits for nothing else. Tries, measurements, prompts and services are loops, too.
    /// </summary>
    public static bool HasNoOtherSense(IInvocationOperation call, ILoopOperation loop, SdkTypes types)
    {
        IOperation statement = call;
        for (IOperation? parent = call.Parent; parent is not null && parent != loop; statement = parent, parent = parent.Parent)
        {
            if (parent is IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation or ITryOperation or IReturnOperation)
                return false;
            if (parent is IBlockOperation block && block.Operations.SkipWhile(one => one != statement).Any(one => one is IReturnOperation or IBranchOperation or IThrowOperation))
                return false;
        }

        return !(loop is IForLoopOperation { Condition: not null } && IsDropped(call))
            && !loop.Descendants().Any(operation => operation switch
            {
                IAwaitOperation awaited => CallOrigin.Of(awaited.Operation, types) is null,
                IInvocationOperation other => MayWait(other.TargetMethod.Name),
                _ => false,
            });
    }

    private static bool IsDropped(IInvocationOperation call)
    {
        IOperation? parent = call.Parent;
        while (parent is IAwaitOperation or IInvocationOperation or IArgumentOperation)
            parent = parent.Parent;
        return parent is IExpressionStatementOperation;
    }

    private static bool MayWait(string method) =>
        method is "Sleep" or "Take" or "Delay" || method.StartsWith("Read", StringComparison.Ordinal) || method.StartsWith("Wait", StringComparison.Ordinal)
        || method.StartsWith("Receive", StringComparison.Ordinal) || method.StartsWith("Prompt", StringComparison.Ordinal) || method.StartsWith("Ask", StringComparison.Ordinal);

    private static bool IsDeclaredIn(ILocalSymbol local, ILoopOperation loop) =>
        local.DeclaringSyntaxReferences.Any(declared => declared.SyntaxTree == loop.Syntax.SyntaxTree && loop.Syntax.Span.Contains(declared.Span));
}
