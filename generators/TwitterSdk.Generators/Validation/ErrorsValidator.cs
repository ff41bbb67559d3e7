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
        ValidateKeys(errors, problems);
        Dictionary<string, ErrorSpec> codes = errors.Codes.Concat(errors.Problems).GroupBy(error => error.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        ValidateReferences(errors, problems);
        foreach (ErrorSpec error in codes.Values)
        {
            if (error.Base is not null && !codes.ContainsKey(error.Base))
                problems.Add(MeaningRules.UnknownError, error.BaseRange, error.Base, Suggestion.For(error.Base, codes.Keys, " Write the name of another code."));
            else if (error.Base is not null && StandsUnderItself(error, codes))
                problems.Add(MeaningRules.EndlessError, error.BaseRange, error.Name);
            if (error.Status is { } status && errors.Statuses.All(spec => spec.Code != status))
                problems.Add(MeaningRules.UnknownStatus, error.StatusRange, status.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void ValidateReferences(ErrorsSpec errors, ProblemList problems)
    {
        var names = new HashSet<string>(errors.All.Select(error => error.Name), StringComparer.Ordinal);
        foreach (ErrorAliasSpec alias in errors.Aliases.Where(alias => !names.Contains(alias.Error)))
            problems.Add(MeaningRules.UnknownError, alias.Range, alias.Error, Suggestion.For(alias.Error, names, " Write the name of another error."));
        foreach (ErrorSpec status in errors.Statuses.Where(status => status.Default is not null && !names.Contains(status.Default)))
            problems.Add(MeaningRules.UnknownError, status.DefaultRange, status.Default!, Suggestion.For(status.Default!, names, " Write the name of another error."));
    }

    private static void ValidateNames(ErrorsSpec errors, ProblemList problems)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal) { [errors.Root] = "'root'" };
        foreach (ErrorSpec error in errors.All)
        {
            if (owners.TryGetValue(error.Name, out string? owner))
                problems.Add(MeaningRules.DuplicateError, error.NameRange, error.Name, owner);
            else
                owners.Add(error.Name, error.Key ?? error.Code.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>What an answer says must mean one error: 7 and 07 are one number, and a title may be another one's key.</summary>
    private static void ValidateKeys(ErrorsSpec errors, ProblemList problems)
    {
        foreach (EquatableArray<ErrorSpec> numbers in new[] { errors.Statuses, errors.Codes })
        {
            var byCode = new Dictionary<int, string>();
            foreach (ErrorSpec error in numbers)
                Tell(byCode, error.Code, error.Code.ToString(CultureInfo.InvariantCulture), error.Name, error.Range);
        }

        var byWord = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (ErrorSpec problem in errors.Problems)
        {
            Tell(byWord, problem.Key!, problem.Key!, problem.Name, problem.Range);
            if (problem.Title is { } title && title != problem.Key)
                Tell(byWord, title, title, problem.Name, problem.Range);
        }

        foreach (ErrorAliasSpec alias in errors.Aliases)
            Tell(byWord, alias.Key, alias.Key, alias.Error, alias.Range);

        void Tell<T>(Dictionary<T, string> known, T key, string word, string error, TextRange range)
            where T : notnull
        {
            if (known.TryGetValue(key, out string? first))
                problems.Add(MeaningRules.DuplicateErrorKey, range, word, first);
            else
                known.Add(key, error);
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
