using System.Linq;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Validation;

/// <summary>Where a dotted path of wire names leads.</summary>
/// <param name="Type">The type at its end; null when it cannot be told.</param>
/// <param name="File">Where that type's names are looked up.</param>
/// <param name="Owner">The record in which the path ended.</param>
/// <param name="Missing">The name that the owner lacks; null when all are there, or when they cannot be known.</param>
/// <param name="Hint">What was perhaps meant by the missing name.</param>
internal sealed record MemberPath(TypeRef? Type, SpecFile File, string Owner, string? Missing, string Hint)
{
    /// <summary>Follows a path that starts in a record. A union or free JSON on the way cannot be looked into, and is not wrong.</summary>
    public static MemberPath Follow(string path, RecordSpec record, SpecFile file, TypeIndex types)
    {
        string[] names = path.Split('.');
        for (int i = 0; ; i++)
        {
            string name = names[i];
            FieldSpec? field = record.Fields.FirstOrDefault(field => field.WireName == name || field.TextTwin == name || field.Aliases.Contains(name));
            if (field is null)
                return new MemberPath(null, file, record.Name, name, Suggestion.For(name, record.Fields.Select(other => other.WireName)));
            if (i == names.Length - 1)
                return new MemberPath(field.Type, file, record.Name, null, "");
            if (types.Find(file, field.Type) is not { Type: RecordSpec next } entry)
            {
                bool isPlain = field.Type.Kind is not (TypeKind.Named or TypeKind.Json or TypeKind.Map);
                return new MemberPath(null, file, record.Name + "." + name, isPlain ? names[i + 1] : null, "");
            }

            record = next;
            file = entry.File;
        }
    }
}
