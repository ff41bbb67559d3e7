using System.Collections.Generic;
using System.Globalization;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Validation;

/// <summary>Endpoints that share a window agree on its size.</summary>
internal static class WindowValidator
{
    public static void Validate(EquatableArray<SpecFile> files, ProblemReports reports)
    {
        var windows = new Dictionary<(string?, AuthScheme, string), (LimitSpec Limit, SpecFile File)>();
        foreach (SpecFile file in files)
        {
            foreach (EndpointSpec endpoint in file.Endpoints)
            {
                foreach (LimitSpec limit in endpoint.Limits)
                {
                    if (limit.Bucket is null)
                        continue;
                    var key = (file.Scope.Product, limit.Scheme, limit.Bucket);
                    if (!windows.TryGetValue(key, out var first))
                        windows.Add(key, (limit, file));
                    else if (limit.Calls != first.Limit.Calls || limit.Seconds != first.Limit.Seconds)
                        Report(limit, first.Limit, first.File, reports[file]);
                }
            }
        }
    }

    private static void Report(LimitSpec limit, LimitSpec first, SpecFile file, ProblemList problems) => problems.Add(
        MeaningRules.DifferentWindows,
        limit.Range,
        limit.Bucket!,
        Text(limit.Calls),
        Text(limit.Seconds),
        Text(first.Calls),
        Text(first.Seconds),
        file.Path);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
