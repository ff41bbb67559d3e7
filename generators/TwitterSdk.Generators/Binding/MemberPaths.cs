using TwitterSdk.Generators.Emit;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Binding;

/// <summary>Turns dotted wire names into C# member accesses.</summary>
internal sealed class MemberPaths(SpecIndex index)
{
    /// <summary>The member that a path leads to; null when there is none, which has a diagnostic of its own.</summary>
    /// <param name="root">The expression that the path starts at.</param>
    /// <param name="type">The type of that expression.</param>
    /// <param name="from">Where the type's name is looked up.</param>
    /// <param name="wirePath">Wire names with points between.</param>
    public (string Expression, FieldSpec Field, bool Nullable, SpecFile File)? Find(string root, TypeRef type, SpecFile from, string wirePath)
    {
        string expression = root;
        bool nullable = type.Nullable;
        FieldSpec? field = null;
        foreach (string name in wirePath.Split('.'))
        {
            if (type.Kind != TypeKind.Named || index.Find(from, type.Name!) is not { Type: RecordSpec record } found)
                return null;
            field = Field(record, name);
            if (field is null)
                return null;
            expression = Step(expression, type, field.Name);
            nullable |= field.Type.Nullable;
            type = field.Type;
            from = found.File;
        }

        return field is null ? null : (expression, field, nullable, from);
    }

    /// <summary>The expression for the text of a member of a record, for a reader's own use.</summary>
    public string? Text(RecordSpec record, SpecFile from, string wirePath)
    {
        string first = wirePath.Split('.')[0];
        if (Field(record, first) is not { } field)
            return null;
        if (first.Length == wirePath.Length)
            return AsText(field.Name, field, from);
        return Find(field.Name, field.Type, from, wirePath.Substring(first.Length + 1)) is { } found
            ? AsText(found.Expression, found.Field, found.File)
            : null;
    }

    /// <summary>True for an id that counts.</summary>
    public bool IsNumericId(TypeRef type, SpecFile from) =>
        type.Kind == TypeKind.Named && index.Find(from, type.Name!)?.Type is IdSpec { Kind: not IdKind.String };

    /// <summary>The field of a record that has a wire name, as its main name, its alias or its twin.</summary>
    public static FieldSpec? Field(RecordSpec record, string wireName) =>
        record.Fields.FirstOrDefault(field => field.WireName == wireName)
        ?? record.Fields.FirstOrDefault(field => field.TextTwin == wireName || field.Aliases.Contains(wireName));

    private string AsText(string expression, FieldSpec field, SpecFile from)
    {
        if (field.Type.Kind == TypeKind.Named && index.Find(from, field.Type.Name!)?.Type is EnumSpec { Closed: var closed })
            return Step(expression, field.Type, closed ? "ToWire()" : "Value");
        return expression;
    }

    /// <summary>One step further. Null earlier in the chain ends it all, so that only the last step's type matters.</summary>
    private static string Step(string expression, TypeRef type, string member) => expression + (type.Nullable ? "?." : ".") + member;
}
