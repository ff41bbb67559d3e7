using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Binding;

/// <summary>All specs of a project by what they declare. Built anew when any of them changes.</summary>
internal sealed class SpecIndex
{
    private readonly Dictionary<(Scope Scope, string Name), TypeSpec> _types = [];
    private readonly Dictionary<string, string> _hintNames = new(StringComparer.Ordinal);

    public SpecIndex(IEnumerable<SpecFile> files)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (SpecFile file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            foreach (TypeSpec type in file.Types)
            {
                // A second declaration is a diagnostic of its own; the first one counts.
                if (!_types.ContainsKey((file.Scope, type.Name)))
                    _types.Add((file.Scope, type.Name), type);
            }

            string hintName = HintName(file);
            for (int number = 2; !taken.Add(hintName); number++)
                hintName = HintName(file) + "." + number;
            _hintNames[file.Path] = hintName + ".g.cs";
        }
    }

    /// <summary>The name of the file's generated code.</summary>
    public string HintNameOf(SpecFile file) => _hintNames[file.Path];

    /// <summary>The type that a name means in a scope: its own, or one of a scope around it.</summary>
    public (TypeSpec Type, Scope Scope)? Find(Scope scope, string name)
    {
        Scope around = new(scope.Product ?? scope.Group, null);
        if (_types.TryGetValue((scope, name), out TypeSpec? own))
            return (own, scope);
        return _types.TryGetValue((around, name), out TypeSpec? outer) ? (outer, around) : null;
    }

    private static string HintName(SpecFile file)
    {
        string scope = string.Join(".", new[] { file.Scope.Product, file.Scope.Group }.Where(part => part is not null));
        return scope + "." + (file.Chapter ?? FileName(file.Path));
    }

    private static string FileName(string path)
    {
        string name = path.Substring(path.LastIndexOf('/') + 1);
        return name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 5) : name;
    }
}
