using System.Reflection;
using TwitterSdk.Cli.Errors;
using TwitterSdk.Generators.Parsing;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Cli.Endpoints;

/// <summary>All endpoints of the specs that the tool carries.</summary>
internal sealed class EndpointCatalog
{
    private static readonly Lazy<EndpointCatalog> s_embedded = new(ReadEmbedded);

    private readonly Dictionary<string, CatalogEndpoint?> _byKey = new(StringComparer.Ordinal);

    private EndpointCatalog(IReadOnlyList<SpecFile> files)
    {
        Types = new TypeIndex(files);
        Endpoints = [.. files
            .SelectMany(file => file.Endpoints.Select(spec => new CatalogEndpoint(this, file, spec)))
            .OrderBy(endpoint => endpoint.Name, StringComparer.Ordinal)];
        foreach (CatalogEndpoint endpoint in Endpoints)
            _byKey.Add(EndpointName.Key(endpoint.Name), endpoint);
        foreach (CatalogEndpoint endpoint in Endpoints)
        {
            // A short name that several have means none of them.
            string alias = EndpointName.Key(EndpointName.WithoutGet(endpoint.Name));
            if (!_byKey.TryAdd(alias, endpoint) && _byKey[alias] is { } other && EndpointName.Key(other.Name) != alias && other != endpoint)
                _byKey[alias] = null;
        }
    }

    /// <summary>Those that the tool was built with; read when they are needed first.</summary>
    public static EndpointCatalog Embedded => s_embedded.Value;

    /// <summary>In the order of their names.</summary>
    public IReadOnlyList<CatalogEndpoint> Endpoints { get; }

    /// <summary>The named types of all specs.</summary>
    public TypeIndex Types { get; }

    /// <summary>Finds an endpoint: case, <c>_</c> and <c>-</c> do not matter, nor does a leading <c>get</c>.</summary>
    public CatalogEndpoint? TryFind(string name) => _byKey.GetValueOrDefault(EndpointName.Key(name));

    /// <summary>Finds an endpoint.</summary>
    /// <exception cref="UsageException">There is none; the message names the nearest.</exception>
    public CatalogEndpoint Find(string name) => TryFind(name) ?? throw new UsageException(
        $"There is no endpoint '{name}'.{Suggestion.For(name, Endpoints.Select(endpoint => endpoint.Name))} Run 'twitter endpoints WORD' to search.");

    private static EndpointCatalog ReadEmbedded()
    {
        Assembly assembly = typeof(EndpointCatalog).Assembly;
        SpecSet set = SpecSet.Load(assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("specs/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (name, ReadText(assembly, name))));
        return new EndpointCatalog([.. set.Files]);
    }

    private static string ReadText(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
