using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TwitterSdk.Analyzers.Calls;
using TwitterSdk.Analyzers.Rules;

namespace TwitterSdk.Analyzers;

/// <summary>Sees calls of endpoints on clients whose credentials are made in the same method and cannot reach them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CredentialReachAnalyzer : SdkAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(AnalyzerRules.Unreachable);

    private protected override void Watch(CompilationStartAnalysisContext start, SdkTypes types) =>
        start.RegisterOperationAction(operation => Look(operation, types), OperationKind.Invocation);

    private static void Look(OperationAnalysisContext context, SdkTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.Instance is null || types.SchemesOf(call.TargetMethod) is not { } accepted || accepted.Contains("None"))
            return;
        if (Credentials(call.Instance) is not { } credentials || types.SchemesOf(credentials) is not { } served || served.Any(scheme => accepted.Contains(scheme)))
            return;
        string name = $"{call.TargetMethod.ContainingType.Name.TrimStart('I').Replace("Client", "")}.{call.TargetMethod.Name}";
        context.ReportDiagnostic(Diagnostic.Create(AnalyzerRules.Unreachable, call.Syntax.GetLocation(), name, Words(accepted), Words(served)));
    }

    /// <summary>What made the credentials of the client that a chapter belongs to; null when that is not to be seen here.</summary>
    private static ISymbol? Credentials(IOperation value)
    {
        IOperation? current = value;
        while (current is not null)
        {
            switch (CallOrigin.Bare(current))
            {
                case IPropertyReferenceOperation { Instance: { } instance }:
                    current = instance;
                    break;
                case ILocalReferenceOperation local:
                    current = CallOrigin.Initial(local);
                    break;
                case IInvocationOperation { TargetMethod.Name: "Create" or "As" } maker when maker.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.Name == "ApiCredentials") is { } argument:
                    return Maker(argument.Value);
                case IInvocationOperation { TargetMethod.Name: "With", Instance: { } instance }:
                    current = instance;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private static ISymbol? Maker(IOperation value)
    {
        IOperation bare = CallOrigin.Bare(value);
        if (bare is ILocalReferenceOperation local && CallOrigin.Initial(local) is { } initial)
            bare = CallOrigin.Bare(initial);
        return bare switch
        {
            IInvocationOperation call => call.TargetMethod,
            IPropertyReferenceOperation property => property.Property,
            _ => null,
        };
    }

    private static string Words(ImmutableArray<string> schemes) => string.Join(" or ", schemes.Select(scheme => scheme switch
    {
        "User" => "OAuth 1.0a of a user",
        "App" => "a bearer token of the app",
        "OAuth2" => "OAuth 2.0 of a user",
        "Consumer" => "OAuth 1.0a of the app",
        "Basic" => "the app's key and secret",
        _ => "nobody",
    }));
}
