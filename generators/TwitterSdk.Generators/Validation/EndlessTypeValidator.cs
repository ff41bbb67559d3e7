using System.Collections.Generic;
using System.Linq;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Validation;

/// <summary>A record that cannot be without another of its kind has no end, and no default either.</summary>
internal static class EndlessTypeValidator
{
    public static void Validate(SpecFile file, TypeIndex types, ProblemList problems)
    {
        foreach (TypeSpec type in file.Types)
        {
            var start = new TypeEntry(file, type);
            List<string>? path = PathBack(start, start, types, []);

            // Told once, at the first name of the circle.
            if (path is not null && path.All(name => string.CompareOrdinal(type.Name, name) <= 0))
                problems.Add(MeaningRules.EndlessType, type.Range, type.Name, string.Join(" > ", path.Prepend(type.Name)));
        }
    }

    private static List<string>? PathBack(TypeEntry from, TypeEntry start, TypeIndex types, HashSet<TypeSpec> seen)
    {
        foreach (TypeEntry next in Held(from, types))
        {
            if (ReferenceEquals(next.Type, start.Type))
                return [next.Type.Name];
            if (!seen.Add(next.Type) || PathBack(next, start, types, seen) is not { } path)
                continue;
            path.Insert(0, next.Type.Name);
            return path;
        }

        return null;
    }

    /// <summary>The types of which an object of this type always has one.</summary>
    private static IEnumerable<TypeEntry> Held(TypeEntry entry, TypeIndex types) => entry.Type switch
    {
        RecordSpec record => record.Fields.Where(field => !field.Type.Nullable)
            .Select(field => types.Find(entry.File, field.Type)).OfType<TypeEntry>(),
        WrapperSpec wrapper => types.Find(entry.File, wrapper.Wrapped) is { } wrapped ? [wrapped] : [],
        _ => [],
    };
}
