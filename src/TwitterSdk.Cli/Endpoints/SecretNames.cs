using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Cli.Endpoints;

/// <summary>Which members of an answer hold secrets, by what its spec says.</summary>
internal static class SecretNames
{
    /// <summary>The wire names; none for most endpoints.</summary>
    public static IReadOnlySet<string> Of(CatalogEndpoint endpoint)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        if (endpoint.Spec.Returns.Type is { } type)
            Collect(type, endpoint.File, endpoint.Catalog.Types, names, new(ReferenceEqualityComparer.Instance));
        return names;
    }

    private static void Collect(TypeRef type, SpecFile file, TypeIndex types, HashSet<string> names, HashSet<TypeSpec> seen)
    {
        if (type.Element is { } element)
            Collect(element, file, types, names, seen);
        if (types.Find(file, type) is { } found)
            Collect(found, types, names, seen);
    }

    private static void Collect(TypeEntry entry, TypeIndex types, HashSet<string> names, HashSet<TypeSpec> seen)
    {
        if (!seen.Add(entry.Type))
            return;
        switch (entry.Type)
        {
            case RecordSpec record:
                foreach (FieldSpec field in record.Fields)
                {
                    if (field.Type.HoldsSecret)
                        names.UnionWith([field.WireName, .. field.Aliases]);
                    Collect(field.Type, entry.File, types, names, seen);
                }

                break;
            case UnionSpec union:
                foreach (UnionCaseSpec one in union.Cases)
                    Follow(one.Type);
                break;
            case WrapperSpec wrapper:
                Follow(wrapper.Wrapped);
                break;
        }

        void Follow(string name)
        {
            if (types.Find(entry.File, name) is { } inner)
                Collect(inner, types, names, seen);
        }
    }
}
