using System;
using System.Collections.Generic;
using System.Linq;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Validation;

/// <summary>Names that every type of a kind has already, from the generator or from the language.</summary>
internal static class ReservedNames
{
    private static readonly string[] s_language =
    [
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone",
        "PrintMembers", "ReferenceEquals", "ToString",
    ];

    /// <summary>Members of a request record.</summary>
    public static HashSet<string> Request { get; } = Set();

    /// <summary>Members of a record.</summary>
    public static HashSet<string> Record { get; } = Set("Extra", "Read", "Write");

    /// <summary>Values of an open enum.</summary>
    public static HashSet<string> OpenEnum { get; } = Set("IsKnown", "Read", "TryFormat", "Value", "Write");

    /// <summary>Values of a closed enum: the language leaves all names to it.</summary>
    public static HashSet<string> ClosedEnum { get; } = new(StringComparer.Ordinal);

    /// <summary>Members of an id around text.</summary>
    private static HashSet<string> TextId { get; } = Set("Read", "TryFormat", "Value", "Write");

    /// <summary>Members of an id around a number.</summary>
    private static HashSet<string> NumericId { get; } = Set("CompareTo", "CreatedAt", "FromInt64", "Parse", "Read", "TryFormat", "TryParse", "Value", "Write");

    /// <summary>Members of a union.</summary>
    private static HashSet<string> Union { get; } = Set("Read", "Write");

    /// <summary>Members of a record around another type.</summary>
    private static HashSet<string> Wrapper { get; } = Set("Read", "Value", "Write");

    /// <summary>The members that a type has, whatever its spec says.</summary>
    public static HashSet<string> Of(TypeSpec type) => type switch
    {
        RecordSpec => Record,
        EnumSpec { Closed: true } => ClosedEnum,
        EnumSpec spec => Open(spec),
        IdSpec id => id.Kind == IdKind.String ? TextId : NumericId,
        UnionSpec => Union,
        _ => Wrapper,
    };

    /// <summary>Values of an open enum, which has more members when its values need scopes or are picked in lists.</summary>
    private static HashSet<string> Open(EnumSpec spec)
    {
        bool hasScopes = spec.Values.Any(value => value.Scopes.Count > 0);
        if (!hasScopes && !spec.IsSelection)
            return OpenEnum;
        var names = new HashSet<string>(OpenEnum, StringComparer.Ordinal);
        if (hasScopes)
            names.Add("Scopes");
        if (spec.IsSelection)
            names.Add("InSpelling");
        return names;
    }

    /// <summary>Lists of an enum's values: beside what every class has, the enum's own name stands for the enum.</summary>
    public static HashSet<string> Presets(EnumSpec spec) => Set(spec.Name);

    private static HashSet<string> Set(params string[] own)
    {
        var names = new HashSet<string>(s_language, StringComparer.Ordinal);
        names.UnionWith(own);
        return names;
    }
}
