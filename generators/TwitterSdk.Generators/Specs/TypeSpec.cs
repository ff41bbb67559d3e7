namespace TwitterSdk.Generators.Specs;

/// <summary>A named type.</summary>
internal abstract record TypeSpec(string Name, string? Doc, TextRange Range);

internal sealed record RecordSpec(string Name, string? Doc, EquatableArray<FieldSpec> Fields, TextRange Range)
    : TypeSpec(Name, Doc, Range)
{
    /// <summary>True when the same objects come again and again: equal JSON then gives one instance.</summary>
    public bool IsShared { get; init; }
}

/// <param name="WireName">The name that is written.</param>
/// <param name="Aliases">Other names that are read.</param>
/// <param name="TextTwin">The name under which the same value also travels as text; null where there is none.</param>
internal sealed record FieldSpec(
    string WireName,
    EquatableArray<string> Aliases,
    string? TextTwin,
    string Name,
    TypeRef Type,
    string? Doc,
    TextRange Range);

internal sealed record EnumSpec(string Name, string? Doc, bool Closed, EquatableArray<EnumValueSpec> Values, TextRange Range)
    : TypeSpec(Name, Doc, Range)
{
    /// <summary>Lists of values that have a name.</summary>
    public EquatableArray<PresetSpec> Presets { get; init; }

    /// <summary>True when values are picked from it into lists: it has presets, or values with several spellings.</summary>
    public bool IsSelection => !Closed && (Presets.Count > 0 || Values.Any(value => value.OtherSpellings.Count > 0));
}

internal sealed record EnumValueSpec(string WireValue, string Name, string? Doc, TextRange Range)
{
    /// <summary>The value in the vendor's other namings, in their order.</summary>
    public EquatableArray<string> OtherSpellings { get; init; }

    /// <summary>The scopes that a user must have allowed for it: one of each list.</summary>
    public EquatableArray<EquatableArray<string>> Scopes { get; init; }

    /// <summary>True for each of its spellings.</summary>
    public bool IsCalled(string wireValue) => WireValue == wireValue || OtherSpellings.Contains(wireValue);

    /// <summary>The value in a naming, which is 1 for the first; the last one where it has fewer.</summary>
    public string Spelled(int spelling) =>
        OtherSpellings.Count == 0 || spelling <= 1 ? WireValue : OtherSpellings[System.Math.Min(spelling - 2, OtherSpellings.Count - 1)];
}

/// <summary>Values that belong together: those that it names, or all but those.</summary>
/// <param name="Named">Wire values, each with where it stands.</param>
internal sealed record PresetSpec(string Name, string? Doc, bool IsAllBut, EquatableArray<PresetValue> Named, TextRange Range)
{
    /// <summary>The values of the enum that it holds.</summary>
    public IEnumerable<EnumValueSpec> Of(EnumSpec owner) =>
        owner.Values.Where(value => Named.Any(named => value.IsCalled(named.WireValue)) != IsAllBut);
}

internal sealed record PresetValue(string WireValue, TextRange Range);

internal enum IdKind
{
    Snowflake,
    Long,
    String,
}

internal sealed record IdSpec(string Name, string? Doc, IdKind Kind, TextRange Range)
    : TypeSpec(Name, Doc, Range);

internal enum UnionKind
{
    /// <summary>The first member that is present decides.</summary>
    Key,

    /// <summary>The value of one member decides.</summary>
    Value,

    /// <summary>A member of the object around it decides.</summary>
    Sibling,
}

/// <param name="Discriminator">For <see cref="UnionKind.Value"/>: the wire name of the member that decides.</param>
internal sealed record UnionSpec(
    string Name,
    string? Doc,
    UnionKind Kind,
    string? Discriminator,
    EquatableArray<UnionCaseSpec> Cases,
    TextRange Range)
    : TypeSpec(Name, Doc, Range);

/// <param name="Tag">The key, or the value, that chooses this case.</param>
/// <param name="Type">A record or wrapper of the same file.</param>
/// <param name="Range">Where the type's name stands.</param>
internal sealed record UnionCaseSpec(string Tag, string Type, TextRange Range);

/// <summary>A record around another type, so that it can be a case of a union.</summary>
internal sealed record WrapperSpec(string Name, string? Doc, string Wrapped, TextRange Range)
    : TypeSpec(Name, Doc, Range)
{
    public TextRange WrappedRange { get; init; }
}
