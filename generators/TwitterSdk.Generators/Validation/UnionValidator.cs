using System;
using System.Collections.Generic;
using System.Linq;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Validation;

/// <summary>A case is a record of the same file, and belongs to one union.</summary>
internal static class UnionValidator
{
    public static void Validate(SpecFile file, ProblemList problems)
    {
        Dictionary<string, TypeSpec> types = file.Types.GroupBy(type => type.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var owners = new Dictionary<string, UnionSpec>(StringComparer.Ordinal);
        foreach (UnionSpec union in file.Types.OfType<UnionSpec>())
        {
            foreach (UnionCaseSpec spec in union.Cases)
            {
                if (!types.TryGetValue(spec.Type, out TypeSpec? type) || type is not (RecordSpec or WrapperSpec))
                    ReportNoRecord(spec, type, types, problems);
                else if (!owners.TryGetValue(spec.Type, out UnionSpec? owner))
                    owners.Add(spec.Type, union);
                else if (!ReferenceEquals(owner, union))
                    problems.Add(MeaningRules.CaseTwice, spec.Range, spec.Type, owner.Name);
            }
        }
    }

    private static void ReportNoRecord(UnionCaseSpec spec, TypeSpec? type, Dictionary<string, TypeSpec> types, ProblemList problems)
    {
        string hint = type is not null
            ? " It is " + TypeText.KindOf(type) + "."
            : Suggestion.For(spec.Type, types.Keys, " Declare it here; one of another file is wrapped: { \"wraps\": \"Tweet\" }.");
        problems.Add(MeaningRules.BadCase, spec.Range, spec.Type, hint);
    }
}
