using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Binding;

/// <summary>All specs of a project by what they declare. Built anew when any of them changes.</summary>
internal sealed class SpecIndex
{
    private readonly TypeIndex _types;
    private readonly Dictionary<string, string> _hintNames = new(StringComparer.Ordinal);

    public SpecIndex(IEnumerable<SpecFile> files)
    {
        List<SpecFile> inOrder = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
        _types = new TypeIndex(inOrder);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (SpecFile file in inOrder.Where(file => file.ShippedIn is null))
        {
            string hintName = HintName(file);
            for (int number = 2; !taken.Add(hintName); number++)
                hintName = HintName(file) + "." + number;
            _hintNames[file.Path] = hintName + ".g.cs";
        }
    }

    /// <summary>The name of the file's generated code.</summary>
    public string HintNameOf(SpecFile file) => _hintNames[file.Path];

    /// <summary>The type that a name means in a file.</summary>
    public TypeEntry? Find(SpecFile from, string name) => _types.Find(from, name);

    private static string HintName(SpecFile file)
    {
        string scope = string.Join(".", new[] { file.Scope.Product, file.Scope.Group }.Where(part => part is not null));
        return scope + "." + (file.Chapter ?? FileName(file.Path));
    }

    private static string FileName(string path)
    {
        string name = path.Substring(path.LastIndexOf('/') + 1);
        string bare = name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 5) : name;

        // The compiler takes no other signs in the name of a generated file, and refuses all files for one.
        return new string([.. bare.Select(static c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_')]);
    }
}
