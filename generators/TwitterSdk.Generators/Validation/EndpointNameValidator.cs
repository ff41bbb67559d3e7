using System;
using System.Collections.Generic;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Validation;

/// <summary>No two endpoints of a chapter may make the same method or request record.</summary>
internal static class EndpointNameValidator
{
    public static void Validate(SpecFile file, ProblemList problems)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (EndpointSpec endpoint in file.Endpoints)
        {
            if (endpoint.Returns.Kind == ReturnKind.Page && ReservedNames.Request.Contains(SpecNames.PageMethod(endpoint.Name)))
                problems.Add(MeaningRules.ReservedName, endpoint.Range, endpoint.Name, SpecNames.PageMethod(endpoint.Name));
            foreach (string name in Names(file, endpoint))
            {
                if (!owners.TryGetValue(name, out string? owner))
                {
                    owners.Add(name, endpoint.Name);
                }
                else
                {
                    problems.Add(MeaningRules.DuplicateEndpoint, endpoint.Range, name, owner, endpoint.Name);
                    break;
                }
            }
        }
    }

    private static IEnumerable<string> Names(SpecFile file, EndpointSpec endpoint)
    {
        yield return endpoint.Returns.Kind == ReturnKind.Page ? SpecNames.PageMethod(endpoint.Name) : SpecNames.Method(endpoint.Name);
        if (endpoint.HasRequest)
            yield return SpecNames.RequestRecord(file.Chapter!, endpoint.Name);
        if (endpoint.Paging is null)
            yield break;
        yield return SpecNames.EnumerateMethod(endpoint.Name);
        if (endpoint.Paging.Style == PagingStyle.MaxId)
            yield return SpecNames.PollMethod(endpoint.Name);
    }
}
