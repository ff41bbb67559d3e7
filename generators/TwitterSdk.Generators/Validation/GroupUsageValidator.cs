using System;
using System.Collections.Generic;
using System.Linq;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Validation;

/// <summary>Groups that nobody uses, and groups of one scope with the same name.</summary>
internal static class GroupUsageValidator
{
    public static void Validate(EquatableArray<SpecFile> files, ProblemReports reports)
    {
        var owners = new Dictionary<(Scope, string), SpecFile>();
        foreach (SpecFile file in files)
        {
            foreach (GroupSpec group in file.Groups)
            {
                if (!IsUsed(group, file, files))
                    reports[file].Add(MeaningRules.UnusedGroup, group.Range, group.Name);
                if (file.Chapter is not null)
                    continue;
                if (owners.TryGetValue((file.Scope, group.Name), out SpecFile? owner))
                    reports[file].Add(MeaningRules.DuplicateGroup, group.Range, group.Name, owner.Path);
                else
                    owners.Add((file.Scope, group.Name), file);
            }
        }
    }

    /// <summary>The groups of a file with a client are its own.</summary>
    private static bool IsUsed(GroupSpec group, SpecFile owner, EquatableArray<SpecFile> files) =>
        files.Any(file => (ReferenceEquals(file, owner) || (owner.Chapter is null && file.DistanceTo(owner.Scope) is not null))
            && file.Endpoints.Any(endpoint => endpoint.Uses.Any(use => string.Equals(use.Name, group.Name, StringComparison.Ordinal))));
}
