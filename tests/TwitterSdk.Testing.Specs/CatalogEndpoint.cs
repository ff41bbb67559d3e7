using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Testing.Specs;

/// <summary>An endpoint and the file that declares it.</summary>
internal sealed record CatalogEndpoint(SpecFile File, EndpointSpec Spec)
{
    public required SpecCatalog Catalog { get; init; }

    public string Name => $"{(Catalog == SpecCatalog.Twitter ? "" : File.Scope + ".")}{File.Chapter}.{Spec.Name}";

    /// <summary>Parameters that a caller gives, constants left out.</summary>
    public IEnumerable<ParameterSpec> Inputs => Spec.Parameters.Where(parameter => parameter.Type.Kind != TypeKind.Const);

    /// <summary>The values of the path parameters when a path fits the template; null when it does not.</summary>
    public Dictionary<string, string>? MatchPath(string path)
    {
        string[] template = Spec.Path.Split('/');
        string[] actual = path.TrimStart('/').Split('/');
        if (template.Length != actual.Length)
            return null;

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < template.Length; i++)
        {
            int open = template[i].IndexOf('{', StringComparison.Ordinal);
            if (open < 0)
            {
                if (!string.Equals(template[i], actual[i], StringComparison.Ordinal))
                    return null;
                continue;
            }

            int close = template[i].IndexOf('}', StringComparison.Ordinal);
            string before = template[i][..open], after = template[i][(close + 1)..];
            if (actual[i].Length <= before.Length + after.Length || !actual[i].StartsWith(before, StringComparison.Ordinal) || !actual[i].EndsWith(after, StringComparison.Ordinal))
                return null;
            values[template[i][(open + 1)..close]] = Uri.UnescapeDataString(actual[i][before.Length..^after.Length]);
        }

        return values;
    }

    public override string ToString() => Name;
}
