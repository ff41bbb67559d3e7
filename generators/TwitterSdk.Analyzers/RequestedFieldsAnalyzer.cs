using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TwitterSdk.Analyzers.Calls;
using TwitterSdk.Analyzers.Rules;

namespace TwitterSdk.Analyzers;

/// <summary>
/// Sees members of an answer that are read although the request beside it did not ask for them. A record has fields to ask for when a
/// type of its name with <c>Field</c> behind it stands beside it. A project that sets defaults for all requests is left alone.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequestedFieldsAnalyzer : DiagnosticAnalyzer
{
    private const string Defaults = "TwitterV2Defaults";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(AnalyzerRules.Unrequested, AnalyzerRules.Unexpanded);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SdkTypes.Of(start.Compilation) is not { } types)
                return;
            var found = new System.Collections.Concurrent.ConcurrentBag<Diagnostic>();
            bool hasDefaults = false;
            start.RegisterOperationAction(
                operation =>
                {
                    var read = (IPropertyReferenceOperation)operation.Operation;
                    if (read.Property.ContainingType.Name == Defaults || read.Property.Type.Name == Defaults)
                        hasDefaults = true;
                    else if (Look(read, types) is { } problem)
                        found.Add(problem);
                },
                OperationKind.PropertyReference);
            start.RegisterCompilationEndAction(end =>
            {
                foreach (Diagnostic problem in hasDefaults ? [] : found)
                    end.ReportDiagnostic(problem);
            });
        });
    }

    private static Diagnostic? Look(IPropertyReferenceOperation read, SdkTypes types)
    {
        if (read.Instance is null || IsWritten(read))
            return null;
        if (read.Property is { Name: "Includes", Type.Name: "Includes" })
            return Expansions(read, types);
        if (FieldType(read.Property) is not { } fields || CallOrigin.Of(read.Instance, types) is not { } call || RequestRead.Of(call) is not { } request)
            return null;
        if (RequestRead.Member(call, IsList) is not { } member || AskedFor(request.Find(IsList), fields, types) is not { } names || names.Contains(read.Property.Name))
            return null;
        return Diagnostic.Create(
            AnalyzerRules.Unrequested,
            Place(read),
            ImmutableDictionary<string, string?>.Empty.Add("member", member.Name).Add("value", $"{fields.Name}.{read.Property.Name}"),
            read.Property.ContainingType.Name,
            read.Property.Name,
            member.Name);

        bool IsList(IPropertySymbol property) =>
            property.Type is INamedTypeSymbol { TypeArguments.Length: 1 } list && SymbolEqualityComparer.Default.Equals(list.TypeArguments[0], fields);
    }

    private static Diagnostic? Expansions(IPropertyReferenceOperation read, SdkTypes types) =>
        CallOrigin.Of(read.Instance, types) is { } call
        && RequestRead.Of(call) is { } request
        && RequestRead.Member(call, IsExpansions) is not null
        && request.Find(IsExpansions) is null
            ? Diagnostic.Create(AnalyzerRules.Unexpanded, Place(read))
            : null;

    private static bool IsExpansions(IPropertySymbol property) => property.Name == "Expansions";

    /// <summary>The type whose values name the members of a record, when it has one for this member.</summary>
    private static INamedTypeSymbol? FieldType(IPropertySymbol property)
    {
        INamedTypeSymbol record = property.ContainingType;
        return record.ContainingNamespace.GetTypeMembers(record.Name + "Field").FirstOrDefault() is { } fields
            && fields.GetMembers(property.Name).OfType<IPropertySymbol>().Any(value => value.IsStatic) ? fields : null;
    }

    /// <summary>The names of what a request asks for and what comes anyway; null when that cannot be told.</summary>
    private static HashSet<string>? AskedFor(IOperation? value, INamedTypeSymbol fields, SdkTypes types)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        INamedTypeSymbol? presets = fields.ContainingNamespace.GetTypeMembers(fields.Name + "s").FirstOrDefault();
        if (presets?.GetMembers("Default").FirstOrDefault() is { } anyway && types.PresetOf(anyway) is { } always)
            names.UnionWith(always);
        return value is null || Add(CallOrigin.Bare(value), names, types) ? names : null;
    }

    private static bool Add(IOperation value, HashSet<string> names, SdkTypes types)
    {
        switch (value)
        {
            case IPropertyReferenceOperation { Property: { IsStatic: true } property }:
                if (types.PresetOf(property) is { } preset)
                    names.UnionWith(preset);
                else if (property.ContainingType.Name == property.Type.Name)
                    names.Add(property.Name);
                else
                    return false;
                return true;
            case ILiteralOperation { ConstantValue: { HasValue: true, Value: string wire } }:
                names.Add(string.Concat(wire.Split('_').Select(word => word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word.Substring(1))));
                return true;
            case IArrayCreationOperation { Initializer: { } initializer }:
                return initializer.ElementValues.All(element => Add(CallOrigin.Bare(element), names, types));
            default:
                // A collection expression, in compilers that know them; anything else cannot be told.
                return value.Kind.ToString() == "CollectionExpression" && value.ChildOperations.All(element => Add(Element(element), names, types));
        }
    }

    private static IOperation Element(IOperation element) =>
        CallOrigin.Bare(element.Kind.ToString() == "Spread" ? element.ChildOperations.First() : element);

    private static Location Place(IPropertyReferenceOperation read) => read.Syntax.GetLocation();

    private static bool IsWritten(IPropertyReferenceOperation read) => read.Parent is IAssignmentOperation assignment && assignment.Target == read;
}
