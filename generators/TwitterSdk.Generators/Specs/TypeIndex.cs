using System.Collections.Generic;
using System.Linq;

namespace TwitterSdk.Generators.Specs;

/// <summary>Finds types by name, as seen from a file: in its scope, then in the one around it, then in those that it uses.</summary>
internal sealed class TypeIndex
{
    private readonly Dictionary<Scope, Dictionary<string, TypeEntry>> _scopes = [];

    // Names are looked up file by file, and a file asks for hundreds.
    private View? _last;

    public TypeIndex(IEnumerable<SpecFile> files)
    {
        // A second declaration is a diagnostic of its own; the first one counts, and the project's own before a shipped one.
        foreach (SpecFile file in files.OrderBy(file => file.ShippedIn is null ? 0 : 1))
        {
            if (!_scopes.TryGetValue(file.Scope, out Dictionary<string, TypeEntry>? types))
                _scopes[file.Scope] = types = new(System.StringComparer.Ordinal);
            foreach (TypeSpec type in file.Types)
            {
                if (!types.ContainsKey(type.Name))
                    types[type.Name] = new TypeEntry(file, type);
            }
        }
    }

    /// <summary>All scopes that some file has.</summary>
    public IEnumerable<Scope> Scopes => _scopes.Keys;

    public TypeEntry? Find(SpecFile from, string name)
    {
        foreach (Dictionary<string, TypeEntry> types in Visible(from))
        {
            if (types.TryGetValue(name, out TypeEntry? entry))
                return entry;
        }

        return null;
    }

    /// <summary>The type that a reference names; null for primitives, lists, maps and unknown names.</summary>
    public TypeEntry? Find(SpecFile from, TypeRef type) =>
        type.Kind == TypeKind.Named ? Find(from, type.Name!) : null;

    /// <summary>All names that can be written in a file.</summary>
    public IEnumerable<string> Names(SpecFile from) => Visible(from).SelectMany(types => types.Keys);

    private List<Dictionary<string, TypeEntry>> Visible(SpecFile from)
    {
        View? last = _last;
        if (!ReferenceEquals(last?.From, from))
            _last = last = new View(from, [.. _scopes.Where(scope => from.DistanceTo(scope.Key) is not null).OrderBy(scope => from.DistanceTo(scope.Key)).Select(scope => scope.Value)]);
        return last!.Types;
    }

    private sealed class View(SpecFile from, List<Dictionary<string, TypeEntry>> types)
    {
        public SpecFile From => from;

        /// <summary>The types of each scope that the file sees, the nearest first.</summary>
        public List<Dictionary<string, TypeEntry>> Types => types;
    }
}
