using TwitterSdk.Generators.Parsing;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Testing.Specs;

/// <summary>All specs of a vendor, read with the generator's own reader.</summary>
internal sealed class SpecCatalog
{
    private readonly Dictionary<(string Scope, string Name), (SpecFile File, TypeSpec Type)> _types = [];

    private SpecCatalog(Type client, IReadOnlyList<SpecFile> files)
    {
        Client = client;
        Files = files;
        foreach (SpecFile file in files)
        {
            foreach (TypeSpec type in file.Types)
                _types[(Text(file.Scope), type.Name)] = (file, type);
        }

        Endpoints = [.. files.SelectMany(file => file.Endpoints.Select(endpoint => new CatalogEndpoint(file, endpoint) { Catalog = this }))];
    }

    public static SpecCatalog Twitter { get; } = Load(typeof(TwitterClient), "twitter");

    public static SpecCatalog Twitch { get; } = Load(typeof(Twitch.TwitchClient), "twitch");

    public static IReadOnlyList<SpecCatalog> All { get; } = [Twitter, Twitch];

    /// <summary>The vendor's client; the code of the specs is in its assembly, in its namespace or under it.</summary>
    public Type Client { get; }

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

    /// <summary>The class that the generator made of a type.</summary>
    public Type ClassOf(SpecFile file, TypeSpec type)
    {
        string name = $"{Client.Namespace}.{(file.Scope.Group is { } group ? group + "." : "")}{type.Name}";
        return Client.Assembly.GetType(name) ?? throw new InvalidOperationException($"The generator made no {name}.");
    }

    private static SpecCatalog Load(Type client, string vendor)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "specs", vendor);
        SpecSet set = SpecSet.Load(Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => (path.Replace('\\', '/'), File.ReadAllText(path))));
        return new SpecCatalog(client, [.. set.Files]);
    }

    private static string Text(Scope scope) => scope.Group is null ? scope.Product ?? "" : $"{scope.Product}.{scope.Group}";
}
