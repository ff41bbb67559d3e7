using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Binding;

/// <summary>A spec file with all that its code needs to know of other files, and no more: while that stays the same, so does the code.</summary>
/// <param name="Namespace">Where the file's types live.</param>
/// <param name="HintName">The generated file's name, unique among all.</param>
/// <param name="Types">The named types that the file speaks of.</param>
/// <param name="Pagings">How the endpoints that page do it, with C# names.</param>
/// <param name="Siblings">What decides about each sibling union.</param>
internal sealed record BoundSpec(
    SpecFile File,
    string Namespace,
    string HintName,
    EquatableArray<BoundType> Types,
    EquatableArray<BoundPaging> Pagings,
    EquatableArray<BoundSibling> Siblings);

/// <summary>How a named type is handled in C#.</summary>
internal enum TypeShape
{
    /// <summary>A class: record, union or wrapper.</summary>
    Model,

    /// <summary>A union that needs to be told its case.</summary>
    SiblingUnion,

    /// <summary>A struct around text.</summary>
    OpenEnum,

    /// <summary>A struct around text, of which lists are picked that a client may have defaults for.</summary>
    Selection,

    /// <summary>A C# enum.</summary>
    ClosedEnum,

    /// <summary>A struct around a number.</summary>
    NumericId,

    /// <summary>A struct around text.</summary>
    TextId,
}

/// <param name="Namespace">Where it lives; null for a name that nothing has.</param>
internal sealed record BoundType(string Name, TypeShape Shape, string? Namespace)
{
    /// <summary>Where nothing has the name there is a diagnostic already: raw JSON stands for it, so that the compiler has nothing to add.</summary>
    public string FullName => Namespace is null ? CoreNames.JsonRaw : $"global::{Namespace}.{Name}";
}

/// <summary>An expression that walks from an object to one of its members, and the type at its end.</summary>
/// <param name="Expression">For instance <c>page.Response?.Objects</c>.</param>
/// <param name="Type">The C# type at the end, without its question mark.</param>
internal sealed record BoundPath(string Expression, string Type, bool Nullable);

/// <param name="Endpoint">The endpoint's name.</param>
/// <param name="Page">The C# type of a whole answer.</param>
/// <param name="Item">The C# type of an item.</param>
/// <param name="Items">From <c>page</c> to the items.</param>
/// <param name="Next">From <c>page</c> to the continuation; null where the style computes it.</param>
/// <param name="Stop">From <c>page</c> to the member that says whether there is more.</param>
/// <param name="Id">From <c>item</c> to its id, for paging by ids.</param>
/// <param name="Names">The named types on these ways.</param>
internal sealed record BoundPaging(
    string Endpoint,
    string Page,
    string Item,
    BoundPath Items,
    BoundPath? Next,
    BoundPath? Stop,
    BoundPath? Id,
    EquatableArray<string> Names);

/// <param name="Record">The record that holds the union.</param>
/// <param name="WireName">The member that holds it.</param>
/// <param name="Tag">The expression that gives the case's text, or null.</param>
internal sealed record BoundSibling(string Record, string WireName, string Tag);
