using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Emit;

/// <summary>The types of a file that callers make and send: those of JSON parameters and bodies, and what these hold.</summary>
internal static class SentTypes
{
    public static HashSet<string> Of(SpecFile file)
    {
        var types = file.Types.GroupBy(type => type.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var sent = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string?>(file.Endpoints.SelectMany(endpoint => endpoint.Parameters.Select(parameter => parameter.Type).Append(endpoint.Body!)).Select(Named));
        while (open.Count > 0)
        {
            if (open.Pop() is not { } name || !types.TryGetValue(name, out TypeSpec? type) || !sent.Add(name))
                continue;
            foreach (string? held in Held(type))
                open.Push(held);
        }

        return sent;
    }

    private static IEnumerable<string?> Held(TypeSpec type) => type switch
    {
        RecordSpec record => record.Fields.Select(field => Named(field.Type)),
        UnionSpec union => union.Cases.Select(one => one.Type),
        WrapperSpec wrapper => [wrapper.Wrapped],
        _ => [],
    };

    private static string? Named(TypeRef? type)
    {
        while (type?.Element is not null)
            type = type.Element;
        return type?.Name;
    }
}
