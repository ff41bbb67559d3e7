using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TwitterSdk.Analyzers.Calls;
using TwitterSdk.Analyzers.Rules;

namespace TwitterSdk.Analyzers;

/// <summary>
/// Sees members of an answer that are read although the request beside it did not ask for them. A record has fields to ask for when a
/// type of its name with <c>Field</c> behind it stands beside it; what is joined to it says itself by which expansion. A project that asks for
/// more with all requests of a client is left alone.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequestedFieldsAnalyzer : SdkAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(AnalyzerRules.Unrequested, AnalyzerRules.Unexpanded, AnalyzerRules.Unjoined);

    private protected override void Watch(CompilationStartAnalysisContext start, SdkTypes types)
    {
        var defaults = new SharedRequests(start.Compilation);
        start.RegisterOperationAction(
            operation =>
            {
                if (Look((IPropertyReferenceOperation)operation.Operation, types) is { } problem && !defaults.AskForMore)
                    operation.ReportDiagnostic(problem);
            },
            OperationKind.PropertyReference);
    }

    private static Diagnostic? Look(IPropertyReferenceOperation read, SdkTypes types)
    {
        if (read.Instance is null || IsWritten(read) || IsNamed(read))
            return null;
        if (read.Property is { Name: "Includes", Type.Name: "Includes" })
            return Includes(read, types);
        if (types.ExpansionOf(read.Property) is { } expansion)
            return Joined(read, expansion, types);
        return FieldType(read.Property) is { } fields && CallOrigin.Of(read.Instance, types) is { } call
            ? Unrequested(AnalyzerRules.Unrequested, read, call, property => IsListOf(property, fields), read.Property.Name, types)
            : null;
    }

    private static Diagnostic? Includes(IPropertyReferenceOperation read, SdkTypes types) =>
        CallOrigin.Of(read.Instance, types) is { } call
        && RequestRead.Of(call) is { } request
        && RequestRead.Member(call, IsExpansions) is { } member
        && ItemOf(member) is { } values
        && request.Find(IsExpansions) is null
            ? Diagnostic.Create(
                AnalyzerRules.Unexpanded,
                Place(read),
                ImmutableDictionary<string, string?>.Empty.Add("member", member.Name).Add("value", values.Name + "s.All"))
            : null;

    // What is joined to something that was joined itself came by other expansions: of those nothing is said.
    private static Diagnostic? Joined(IPropertyReferenceOperation read, string expansion, SdkTypes types) =>
        CallOrigin.Of(read.Instance, types, throughMembers: false) is { } call
            ? Unrequested(AnalyzerRules.Unjoined, read, call, IsExpansions, expansion, types)
            : null;

    /// <summary>Tells of a read when the request has a list of what it asks for, and what is needed is surely not in it.</summary>
    private static Diagnostic? Unrequested(
        DiagnosticDescriptor rule, IPropertyReferenceOperation read, IInvocationOperation call, Func<IPropertySymbol, bool> isList, string needed, SdkTypes types)
    {
        if (RequestRead.Of(call) is not { } request
            || RequestRead.Member(call, isList) is not { } member
            || ItemOf(member) is not { } values
            || !values.GetMembers(needed).Any(value => value.IsStatic)
            || AskedFor(request.Find(isList), values, types) is not { } names
            || names.Contains(needed)
            || (rule == AnalyzerRules.Unrequested && MayBeExpanded(call, request, needed, types)))
        {
            return null;
        }

        string value = $"{values.Name}.{needed}";
        return Diagnostic.Create(
            rule,
            Place(read),
            ImmutableDictionary<string, string?>.Empty.Add("member", member.Name).Add("value", value),
            $"{read.Property.ContainingType.Name}.{read.Property.Name}",
            value,
            member.Name);
    }

    /// <summary>What an expansion brings has its id, or its list of ids, beside it: <c>author_id</c>, <c>referenced_tweets.id</c>.</summary>
    private static bool MayBeExpanded(IInvocationOperation call, RequestRead request, string needed, SdkTypes types) =>
        request.Find(IsExpansions) is { } given
        && RequestRead.Member(call, IsExpansions) is { } member
        && ItemOf(member) is { } expansions
        && (AskedFor(given, expansions, types) is not { } names || names.Any(name => name.StartsWith(needed, StringComparison.Ordinal)));

    private static bool IsListOf(IPropertySymbol property, INamedTypeSymbol values) => SymbolEqualityComparer.Default.Equals(ItemOf(property), values);

    private static INamedTypeSymbol? ItemOf(IPropertySymbol list) =>
        list.Type is INamedTypeSymbol { TypeArguments.Length: 1 } type ? type.TypeArguments[0] as INamedTypeSymbol : null;

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

    private static bool IsNamed(IOperation read)
    {
        for (IOperation? parent = read.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is INameOfOperation)
                return true;
        }

        return false;
    }

    private static bool IsWritten(IPropertyReferenceOperation read) => read.Parent is IAssignmentOperation assignment && assignment.Target == read;
}
