using System;
using System.Collections.Generic;

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

    private static HashSet<string> Set(params string[] own)
    {
        var names = new HashSet<string>(s_language, StringComparer.Ordinal);
        names.UnionWith(own);
        return names;
    }
}
