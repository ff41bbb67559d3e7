using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Cli.Endpoints;

/// <summary>An endpoint as the command line sees it.</summary>
internal sealed class CatalogEndpoint
{
    private readonly Lazy<IReadOnlyList<EndpointInput>> _inputs;

    public CatalogEndpoint(EndpointCatalog catalog, SpecFile file, EndpointSpec spec)
    {
        Catalog = catalog;
        File = file;
        Spec = spec;
        Name = EndpointName.Of(file, spec);
        _inputs = new(() => [.. EndpointInput.Of(this)]);
    }

    /// <summary>All endpoints and types.</summary>
    public EndpointCatalog Catalog { get; }

    /// <summary>The file that it stands in.</summary>
    public SpecFile File { get; }

    /// <summary>What the spec says.</summary>
    public EndpointSpec Spec { get; }

    /// <summary>As in <c>v2.tweets.create</c>.</summary>
    public string Name { get; }

    /// <summary>Whose endpoint it is.</summary>
    public bool IsTwitch => File.Scope.Product == "Twitch";

    /// <summary>What can be given, in the order of the spec.</summary>
    public IReadOnlyList<EndpointInput> Inputs => _inputs.Value;

    /// <summary>What is sent in any case.</summary>
    public IEnumerable<ParameterSpec> Constants => Spec.Parameters.Where(parameter => parameter.Type.Kind == TypeKind.Const);

    /// <summary>Where the items of an answer are: what its pages or its envelope name, else the only list in it; null when the answer is one item, or a list.</summary>
    public string? Items => Spec.Paging is { } paging ? paging.Items : File.Envelope?.Data ?? OnlyList;

    private string? OnlyList =>
        Spec.Returns.Type is { } type && TypeOf(type)?.Type is RecordSpec record
            && record.Fields.Where(one => one.Type.Kind == TypeKind.List).ToArray() is [var only] ? only.WireName : null;

    /// <summary>The input with a wire name, in any of its spellings; case, <c>_</c> and <c>-</c> do not matter.</summary>
    public EndpointInput? Input(string name) =>
        Inputs.FirstOrDefault(input => input.IsCalled(name, StringComparison.Ordinal))
        ?? Inputs.FirstOrDefault(input => input.IsCalled(name.Replace('-', '_'), StringComparison.OrdinalIgnoreCase));

    /// <summary>The named type that a reference in this endpoint's file means; null for others.</summary>
    public TypeEntry? TypeOf(TypeRef type) => Catalog.Types.Find(File, type);

    public override string ToString() => Name;
}
