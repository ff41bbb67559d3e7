using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Emit;

/// <summary>
/// The members of a record that share one field of bits for whether they have a value: numbers, ids and times take half the room then.
/// </summary>
internal sealed class PackedFields
{
    /// <summary>As many as the runtime's type has bits.</summary>
    private const int Capacity = 32;

    // Alone, a bit takes as much room as it saves.
    private const int Fewest = 2;

    private readonly List<FieldSpec> _fields;

    public PackedFields(RecordSpec record, CSharpTypes types)
    {
        _fields = record.Fields.Where(field => field.Type is { Nullable: true, Kind: not TypeKind.Bool } && !types.IsReference(field.Type)).Take(Capacity).ToList();
        if (_fields.Count < Fewest)
            _fields.Clear();
    }

    /// <summary>Emits the fields behind the members.</summary>
    public void Fields(CSharpWriter writer)
    {
        if (_fields.Count == 0)
            return;
        writer.Line($"private {CoreNames.JsonPresence} _present;");
        foreach (FieldSpec field in _fields)
            writer.Line($"private {CSharpTypes.PlainName(field.Type)} {Name(field)};");
    }

    /// <summary>Emits the property of a member, if it is one of them.</summary>
    public bool TryProperty(CSharpWriter writer, FieldSpec field)
    {
        int index = _fields.IndexOf(field);
        if (index < 0)
            return false;
        string bit = CSharpText.Number(index);
        writer.Open($"public {CSharpTypes.Name(field.Type)} {field.Name}");
        writer.Line($"get => _present.Get({bit}, {Name(field)});");
        writer.Line($"init => {Name(field)} = _present.Set({bit}, value);");
        writer.Close();
        return true;
    }

    private static string Name(FieldSpec field) => "_" + CSharpText.Camel(field.Name);
}
