using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Routing;

/// <summary>All endpoints of the specs, and their types by name.</summary>
internal sealed class SpecCatalog
{
    private readonly Dictionary<(string Scope, string Name), TypeSpec> _types = [];

    public SpecCatalog(IReadOnlyList<SpecFile> files)
    {
        Files = files;
        Endpoints = [.. files.SelectMany(file => file.Endpoints.Select(endpoint => new SpecEndpoint(file, endpoint)))];
        foreach (SpecFile file in files)
        {
            string scope = $"{file.Scope.Product}.{file.Scope.Group}";
            foreach (TypeSpec type in file.Types)
                _types.TryAdd((scope, type.Name), type);
        }
    }

    public IReadOnlyList<SpecFile> Files { get; }

    public IReadOnlyList<SpecEndpoint> Endpoints { get; }

    /// <summary>Every scope of a user's OAuth 2.0 token, with what it allows; empty when no spec has any.</summary>
    public IReadOnlyList<EnumValueSpec> ScopeValues =>
        _types.GetValueOrDefault(("Twitter.V2", "OAuth2Scope")) is EnumSpec scopes ? [.. scopes.Values] : [];

    /// <summary>The same by their names.</summary>
    public IReadOnlyList<string> Scopes => [.. ScopeValues.Select(scope => scope.WireValue)];

    /// <summary>The endpoint with a name, as in <c>V2.Streams.Filter</c>.</summary>
    public SpecEndpoint Find(string name) => Endpoints.First(endpoint => endpoint.Name == name);

    /// <summary>Finds a type as a file sees it: in its own scope, else in the one around it.</summary>
    public TypeSpec Resolve(SpecFile file, string name)
    {
        string own = $"{file.Scope.Product}.{file.Scope.Group}";
        string around = $"{file.Scope.Product}.";
        return _types.GetValueOrDefault((own, name))
            ?? _types.GetValueOrDefault((around, name))
            ?? throw new InvalidDataException($"{file.Path} names a type '{name}' that no spec defines.");
    }
}
