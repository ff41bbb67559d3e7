using System.Linq;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Validation;

/// <summary>A request has one body at most, and a verb that sends it.</summary>
internal static class BodyValidator
{
    private static readonly ParameterLocation[] s_bodies = [ParameterLocation.Form, ParameterLocation.Multipart, ParameterLocation.Json];

    public static void Validate(EndpointSpec endpoint, ProblemList problems)
    {
        string? first = null;
        foreach (ParameterLocation location in s_bodies)
        {
            ParameterSpec? parameter = endpoint.Parameters.FirstOrDefault(parameter => parameter.Location == location);
            if (parameter is not null)
                Check(endpoint, location.ToString().ToLowerInvariant(), parameter.Range, ref first, problems);
        }

        if (endpoint.Body is { } body)
        {
            Check(endpoint, "body", body.Range, ref first, problems);
            TypeRefValidator.Validate(body, problems);
            if (body.Kind is not (TypeKind.Named or TypeKind.List or TypeKind.Map or TypeKind.Json or TypeKind.Bytes))
                problems.Add(MeaningRules.CannotTravel, body.Range, TypeText.Of(body), "'body'", " Write a type of JSON, or 'bytes'.");
        }

        if (endpoint.EmptyBody is { } empty)
            Check(endpoint, "body", empty, ref first, problems);
        foreach (ParameterSpec parameter in endpoint.Parameters.Where(parameter => parameter.Location == ParameterLocation.Json))
            CheckNesting(endpoint, parameter, problems);
    }

    private static void Check(EndpointSpec endpoint, string body, TextRange range, ref string? first, ProblemList problems)
    {
        if (endpoint.Method is "GET" or "HEAD")
            problems.Add(MeaningRules.BodyNotSent, range, endpoint.Method, body);
        else if (first is not null)
            problems.Add(MeaningRules.SecondBody, range, first, body);
        first ??= body;
    }

    private static void CheckNesting(EndpointSpec endpoint, ParameterSpec parameter, ProblemList problems)
    {
        string prefix = parameter.WireName + ".";
        ParameterSpec? inside = endpoint.Parameters.FirstOrDefault(other =>
            other.Location == ParameterLocation.Json && other.WireName.StartsWith(prefix, System.StringComparison.Ordinal));
        if (inside is not null)
            problems.Add(MeaningRules.ValueAndObject, parameter.Range, parameter.WireName, inside.WireName);
    }
}
