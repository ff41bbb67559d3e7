using System.Collections.Generic;
using System.Linq;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary>Gives endpoints the parameters of the groups that they use.</summary>
internal static class GroupResolver
{
    /// <summary>The file with complete endpoints; what is wrong with it now comes with it.</summary>
    /// <param name="shared">The groups of all files; those of other scopes are left out here.</param>
    public static ParsedSpec Resolve(SpecFile file, IEnumerable<SharedGroup> shared)
    {
        var problems = new ProblemList(file.Path);
        Dictionary<string, EquatableArray<ParameterSpec>> groups = Visible(file, shared);
        IEnumerable<EndpointSpec> endpoints = file.Endpoints.Select(endpoint =>
            endpoint.Uses.Count == 0 ? endpoint : Complete(endpoint, groups, problems));
        return new ParsedSpec(file with { Endpoints = new(endpoints) }, problems.ToEquatable());
    }

    /// <summary>The same parameters, standing at one place.</summary>
    public static EquatableArray<ParameterSpec> Place(EquatableArray<ParameterSpec> parameters, TextRange range) =>
        new(parameters.Select(parameter => parameter with { Type = parameter.Type.At(range), Range = range }));

    /// <summary>The nearest wins: the file's own, then its scope's, then those of the scope around it, then those of the scopes that it uses.</summary>
    private static Dictionary<string, EquatableArray<ParameterSpec>> Visible(SpecFile file, IEnumerable<SharedGroup> shared)
    {
        var groups = new Dictionary<string, EquatableArray<ParameterSpec>>(System.StringComparer.Ordinal);
        foreach (GroupSpec group in file.Groups)
            groups[group.Name] = group.Parameters;
        foreach (SharedGroup group in shared.Where(group => file.DistanceTo(group.Scope) is not null).OrderBy(group => file.DistanceTo(group.Scope)))
        {
            if (!groups.ContainsKey(group.Name))
                groups[group.Name] = group.Parameters;
        }

        return groups;
    }

    private static EndpointSpec Complete(
        EndpointSpec endpoint,
        Dictionary<string, EquatableArray<ParameterSpec>> groups,
        ProblemList problems)
    {
        List<ParameterSpec> parameters = endpoint.Parameters.ToList();
        ParameterLocation location = LocationOfGroups(endpoint);
        foreach (GroupUse use in endpoint.Uses)
        {
            if (groups.TryGetValue(use.Name, out EquatableArray<ParameterSpec> group))
                parameters.AddRange(Place(group, use.Range).Select(parameter => parameter with { Location = location, Group = use.Name }));
            else
                problems.Add(MeaningRules.UnknownGroup, use.Range, use.Name, Suggestion.For(use.Name, groups.Keys, " Declare it under 'groups', here or in a file with the same scope."));
        }

        return endpoint with { Parameters = new(parameters.ToArray()) };
    }

    /// <summary>In the form, unless the request has no body or has another one.</summary>
    private static ParameterLocation LocationOfGroups(EndpointSpec endpoint)
    {
        bool hasOtherBody = endpoint.Body is not null || endpoint.EmptyBody is not null
            || endpoint.Parameters.Any(parameter => parameter.Location is ParameterLocation.Multipart or ParameterLocation.Json);
        return hasOtherBody || endpoint.Method is "GET" or "HEAD" or "DELETE" ? ParameterLocation.Query : ParameterLocation.Form;
    }
}
