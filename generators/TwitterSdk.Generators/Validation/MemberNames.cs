using System;
using System.Collections.Generic;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Validation;

/// <summary>Watches over the names of the members of one type.</summary>
/// <param name="owner">The C# name of the type.</param>
/// <param name="reserved">The names that it has already.</param>
internal sealed class MemberNames(string? owner, HashSet<string> reserved, ProblemList problems)
{
    private readonly HashSet<string> _wireNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>A name as it travels.</summary>
    /// <param name="place">Names in different places, such as path and query, may be equal.</param>
    /// <returns>False when it is there already, which is reported.</returns>
    public bool AddWireName(string wireName, TextRange range, string place = "")
    {
        if (_wireNames.Add(place + ":" + wireName))
            return true;
        problems.Add(MeaningRules.DuplicateWireName, range, wireName);
        return false;
    }

    /// <summary>A name in C#.</summary>
    public void AddName(string name, string wireName, TextRange range)
    {
        if (name == owner)
            problems.Add(MeaningRules.NamedLikeType, range, wireName, name);
        else if (reserved.Contains(name))
            problems.Add(MeaningRules.ReservedName, range, wireName, name);
        else if (_names.TryGetValue(name, out string? other))
            problems.Add(MeaningRules.DuplicateName, range, wireName, name, other);
        else
            _names.Add(name, wireName);
    }
}
