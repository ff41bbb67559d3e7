namespace SpecImporter.Building;

/// <summary>A type as the document wants it; types of one name are joined.</summary>
internal abstract record TypeTarget(string Name);

internal sealed record RecordTarget(string Name) : TypeTarget(Name)
{
    /// <summary>By key of the spec, spellings included.</summary>
    public Dictionary<string, MemberTarget> Fields { get; } = new(StringComparer.Ordinal);
}

/// <summary>A value has a C# name only where the generator would make another one.</summary>
internal sealed record EnumTarget(string Name) : TypeTarget(Name)
{
    public Dictionary<string, string?> Values { get; } = new(StringComparer.Ordinal);
}

/// <param name="Form">What the spec says behind <c>union</c>.</param>
internal sealed record UnionTarget(string Name, string Form) : TypeTarget(Name)
{
    public Dictionary<string, string> Cases { get; } = new(StringComparer.Ordinal);
}

internal sealed record WrapperTarget(string Name, string Wrapped) : TypeTarget(Name);

/// <summary>A field or parameter: the text of its type, and its C# name where the spec has to say one.</summary>
internal sealed record MemberTarget(string Type, string? Name);
