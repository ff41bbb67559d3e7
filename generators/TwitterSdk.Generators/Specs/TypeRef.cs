using System.Collections.Generic;

namespace TwitterSdk.Generators.Specs;

/// <summary>The type of a parameter, field or answer, as the text of a spec says it.</summary>
/// <param name="Name">For <see cref="TypeKind.Named"/>: the type's name.</param>
/// <param name="Element">For lists and maps.</param>
/// <param name="Nullable">May be absent or null.</param>
/// <param name="AsString">A number or time that travels as a JSON string.</param>
/// <param name="Shared">Text that repeats between objects.</param>
/// <param name="Secret">Text that must not show in logs.</param>
/// <param name="Min">Least value, length or count; null for none.</param>
/// <param name="Max">Greatest value, length or count; null for none.</param>
/// <param name="Default">What the vendor assumes; documentation only.</param>
/// <param name="By">For a sibling union: the dotted wire name of the member that decides, or several with '+' between that decide together.</param>
/// <param name="Range">Where the text of the type stands; where <paramref name="Name"/> stands for a named type.</param>
internal sealed record TypeRef(
    TypeKind Kind,
    string? Name,
    TypeRef? Element,
    bool Nullable,
    bool AsString,
    bool Shared,
    bool Secret,
    TimeForm Time,
    ListStyle ListStyle,
    double? Min,
    double? Max,
    string? Default,
    string? Constant,
    string? By,
    TextRange Range)
{
    /// <summary>A type with nothing behind it.</summary>
    public static TypeRef Plain(TypeKind kind, TextRange range) =>
        new(kind, null, null, false, false, false, false, TimeForm.Iso, ListStyle.Comma, null, null, null, null, null, range);

    /// <summary>What the count of a list is a multiple of.</summary>
    public int Step { get; init; } = 1;

    /// <summary>Where the words behind the name stand.</summary>
    public TypeRanges Ranges { get; init; }

    /// <summary>What the lists around it hold; itself when it is no list.</summary>
    public TypeRef Leaf => Kind == TypeKind.List ? Element!.Leaf : this;

    /// <summary>The named type in the middle of lists and maps; null when there is none.</summary>
    public string? Named => Element is null ? Name : Element.Named;

    /// <summary>The members that decide for a sibling union, in the order in which the tags of its cases name them.</summary>
    public IReadOnlyList<string> ByMembers => By is null ? [] : By.Split('+');

    /// <summary>What a list or map holds: what is said of the list (time form, 'as string', 'shared') holds for its elements.</summary>
    public TypeRef Item => Element! with
    {
        AsString = Element!.AsString || AsString,
        Shared = Element.Shared || Shared,
        Time = Time == default ? Element.Time : Time,
    };

    /// <summary>True when it, or what it lists or maps, is secret.</summary>
    public bool HoldsSecret => Secret || Element is { HoldsSecret: true };

    /// <summary>The same type, with all of it standing at one place.</summary>
    public TypeRef At(TextRange range) => this with
    {
        Element = Element?.At(range),
        Range = range,
        Ranges = new TypeRanges(range, range, range, range, range, range),
    };
}

/// <summary>Where the words behind a type's name stand; empty for those that are not there.</summary>
internal readonly record struct TypeRanges(TextRange AsString, TextRange Shared, TextRange Secret, TextRange Bounds, TextRange Default, TextRange By);

internal enum TypeKind
{
    String,
    Int,
    Long,
    Double,
    Bool,
    Date,
    Time,
    Bytes,
    Json,
    Named,
    List,
    Map,

    /// <summary>A fixed value that is always sent; <see cref="TypeRef.Constant"/> holds it.</summary>
    Const,
}

internal enum TimeForm
{
    Iso,
    IsoMilliseconds,
    Ruby,
    Unix,
    UnixMilliseconds,
    Minute,
}

internal enum ListStyle
{
    Comma,
    Repeated,
    Json,
}
