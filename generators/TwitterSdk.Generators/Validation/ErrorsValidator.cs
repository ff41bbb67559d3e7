using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Validation;

/// <summary>Errors stand under each other without gaps and circles, each with a name of its own.</summary>
internal static class ErrorsValidator
{
    public static void Validate(ErrorsSpec errors, ProblemList problems)
    {
        ValidateNames(errors, problems);
        Dictionary<string, ErrorSpec> codes = errors.Codes.GroupBy(error => error.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (ErrorSpec error in errors.Codes)
        {
            if (error.Base is not null && !codes.ContainsKey(error.Base))
                problems.Add(MeaningRules.UnknownError, error.BaseRange, error.Base, Suggestion.For(error.Base, codes.Keys, " Write the name of another code."));
            else if (error.Base is not null && StandsUnderItself(error, codes))
                problems.Add(MeaningRules.EndlessError, error.BaseRange, error.Name);
            if (error.Status is { } status && errors.Statuses.All(spec => spec.Code != status))
                problems.Add(MeaningRules.UnknownStatus, error.StatusRange, status.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void ValidateNames(ErrorsSpec errors, ProblemList problems)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal) { [errors.Root] = "'root'" };
        foreach (ErrorSpec error in errors.Statuses.Concat(errors.Codes))
        {
            if (owners.TryGetValue(error.Name, out string? owner))
                problems.Add(MeaningRules.DuplicateError, error.NameRange, error.Name, owner);
            else
                owners.Add(error.Name, error.Code.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static bool StandsUnderItself(ErrorSpec error, Dictionary<string, ErrorSpec> codes)
    {
        string? parent = error.Base;
        for (int steps = 0; parent is not null && steps <= codes.Count; steps++)
        {
            if (parent == error.Name)
                return true;
            parent = codes.TryGetValue(parent, out ErrorSpec? next) ? next.Base : null;
        }

        return false;
    }
}
