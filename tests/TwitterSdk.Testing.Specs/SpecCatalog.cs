using TwitterSdk.Generators.Parsing;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Testing.Specs;

/// <summary>All Twitter specs, read with the generator's own reader.</summary>
internal sealed class SpecCatalog
{
    private readonly Dictionary<(string Scope, string Name), (SpecFile File, TypeSpec Type)> _types = [];

    private SpecCatalog(IReadOnlyList<SpecFile> files)
    {
        Files = files;
        foreach (SpecFile file in files)
        {
            foreach (TypeSpec type in file.Types)
                _types[(Text(file.Scope), type.Name)] = (file, type);
        }

        Endpoints = [.. files.SelectMany(file => file.Endpoints.Select(endpoint => new CatalogEndpoint(file, endpoint)))];
    }

    public static SpecCatalog Twitter { get; } = Load(Path.Combine(AppContext.BaseDirectory, "specs", "twitter"));

    public IReadOnlyList<SpecFile> Files { get; }

    public IReadOnlyList<CatalogEndpoint> Endpoints { get; }

    public IEnumerable<(SpecFile File, TypeSpec Type)> Types => _types.Values;

    /// <summary>Finds a type by its simple name, from the scope of a file outwards.</summary>
    public (SpecFile File, TypeSpec Type) Find(SpecFile from, string name)
    {
        foreach (string scope in new[] { Text(from.Scope), from.Scope.Product ?? "" })
        {
            if (_types.TryGetValue((scope, name), out (SpecFile File, TypeSpec Type) found))
                return found;
        }

        throw new InvalidOperationException($"{from.Path} speaks of the type '{name}', which no spec declares.");
    }

    private static SpecCatalog Load(string folder)
    {
        SpecSet set = SpecSet.Load(Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => (path.Replace('\\', '/'), File.ReadAllText(path))));
        return new SpecCatalog([.. set.Files]);
    }

    private static string Text(Scope scope) => scope.Group is null ? scope.Product ?? "" : $"{scope.Product}.{scope.Group}";
}
