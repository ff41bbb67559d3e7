using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TwitterSdk.Analyzers.Calls;

/// <summary>The runtime's types that the rules are about, in one compilation.</summary>
internal sealed class SdkTypes
{
    private readonly INamedTypeSymbol? _stream;
    private readonly INamedTypeSymbol? _pages;
    private readonly INamedTypeSymbol? _preset;
    private readonly INamedTypeSymbol? _expandedBy;

    private SdkTypes(Compilation compilation, INamedTypeSymbol schemes)
    {
        Schemes = schemes;
        _stream = compilation.GetTypeByMetadataName("TwitterSdk.Core.Streaming.ApiStream`1");
        _pages = compilation.GetTypeByMetadataName("TwitterSdk.Core.Paging.AsyncPages`2");
        _preset = compilation.GetTypeByMetadataName("TwitterSdk.Core.Http.PresetValuesAttribute");
        _expandedBy = compilation.GetTypeByMetadataName("TwitterSdk.V2.Hydration.ExpandedByAttribute");
    }

    /// <summary>The attribute that tells a method's schemes.</summary>
    public INamedTypeSymbol Schemes { get; }

    /// <summary>Null in a project that does not use the SDK.</summary>
    public static SdkTypes? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("TwitterSdk.Core.Auth.AuthSchemesAttribute") is { } schemes ? new SdkTypes(compilation, schemes) : null;

    /// <summary>The schemes that an endpoint accepts or credentials serve; null where nothing is said.</summary>
    public ImmutableArray<string>? SchemesOf(ISymbol symbol) =>
        Arguments(symbol, Schemes) is { } values ? values.Select(NameOf).ToImmutableArray() : null;

    /// <summary>The names of a ready-made list of values; null where nothing is said.</summary>
    public ImmutableArray<string>? PresetOf(ISymbol symbol) =>
        _preset is not null && Arguments(symbol, _preset) is { } values ? values.Select(value => (string)value.Value!).ToImmutableArray() : null;

    /// <summary>The expansion that brings what a member finds; null where nothing is said.</summary>
    public string? ExpansionOf(ISymbol symbol) =>
        _expandedBy is not null && Data(symbol, _expandedBy) is { } data ? data.ConstructorArguments[0].Value as string : null;

    public bool IsStream(ITypeSymbol? type) => Is(type, _stream);

    public bool IsPages(ITypeSymbol? type) => Is(type, _pages);

    private static bool Is(ITypeSymbol? type, INamedTypeSymbol? definition) =>
        definition is not null && SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, definition);

    private static ImmutableArray<TypedConstant>? Arguments(ISymbol symbol, INamedTypeSymbol attribute) =>
        Data(symbol, attribute) is { } data ? data.ConstructorArguments[0].Values : null;

    private static AttributeData? Data(ISymbol symbol, INamedTypeSymbol attribute)
    {
        foreach (AttributeData data in symbol.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute) && data.ConstructorArguments.Length == 1)
                return data;
        }

        return null;
    }

    /// <summary>The name of an enum's value.</summary>
    private static string NameOf(TypedConstant value) =>
        value.Type!.GetMembers().OfType<IFieldSymbol>().First(field => field.HasConstantValue && Equals(field.ConstantValue, value.Value)).Name;
}
