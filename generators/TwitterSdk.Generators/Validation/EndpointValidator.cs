using System.Collections.Generic;
using System.Linq;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Validation;

/// <summary>What an endpoint says against itself.</summary>
internal static class EndpointValidator
{
    public static void Validate(SpecFile file, EndpointSpec endpoint, ProblemList problems)
    {
        ParameterValidator.Validate(file, endpoint, problems);
        ValidatePath(endpoint, problems);
        BodyValidator.Validate(endpoint, problems);
        foreach (ChoiceSpec choice in endpoint.Choices)
            ValidateChoice(endpoint, choice, problems);
        foreach (LimitSpec limit in endpoint.Limits)
            ValidateLimit(endpoint, limit, problems);

        if (endpoint.Returns.Type is { } answer)
            TypeRefValidator.Validate(answer, problems);
        if (endpoint.Returns is { Kind: ReturnKind.Stream or ReturnKind.Form, Type: { } whole } && (whole.Kind is not (TypeKind.Named or TypeKind.Json) || whole.Nullable))
            problems.Add(MeaningRules.CannotTravel, whole.Range, TypeText.Of(whole) + (whole.Nullable ? " that may be null" : ""), "a stream or form", " Write the name of a record.");
        if (endpoint.KeepAliveSeconds is not null && endpoint.Returns.Kind != ReturnKind.Stream)
            problems.Add(MeaningRules.KeepAliveWithoutStream, endpoint.Range);
        if (endpoint.Returns.Kind == ReturnKind.Page && endpoint.Method != "GET")
            problems.Add(MeaningRules.PageIsGet, endpoint.Range);
        if (endpoint.Paging is { } paging && endpoint.Returns.Kind != ReturnKind.Json)
            problems.Add(MeaningRules.PagingAnswer, paging.Range);
    }

    private static void ValidatePath(EndpointSpec endpoint, ProblemList problems)
    {
        List<ParameterSpec> declared = endpoint.Parameters.Where(parameter => parameter.Location == ParameterLocation.Path).ToList();
        foreach (PlaceholderSpec placeholder in endpoint.Placeholders)
        {
            if (declared.All(parameter => parameter.WireName != placeholder.Name))
                problems.Add(MeaningRules.UndeclaredPathParameter, placeholder.Range, placeholder.Name);
        }

        foreach (ParameterSpec parameter in declared)
        {
            if (endpoint.Placeholders.All(placeholder => placeholder.Name != parameter.WireName))
                problems.Add(MeaningRules.UnusedPathParameter, parameter.Range, parameter.WireName);
            if (parameter.Type.Nullable)
                problems.Add(MeaningRules.OptionalPathParameter, parameter.Type.Range, parameter.WireName);
        }
    }

    private static void ValidateChoice(EndpointSpec endpoint, ChoiceSpec choice, ProblemList problems)
    {
        for (int i = 0; i < choice.Alternatives.Count; i++)
        {
            for (int j = 0; j < choice.Alternatives[i].Count; j++)
            {
                string name = choice.Alternatives[i][j];
                TextRange range = choice.NameRanges[i][j];
                ParameterSpec? parameter = endpoint.Parameters.FirstOrDefault(parameter => parameter.WireName == name);
                if (parameter is null)
                {
                    string hint = Suggestion.For(name, endpoint.Parameters.Select(other => other.WireName), " Declare it, or remove it here.");
                    problems.Add(MeaningRules.UnknownChoice, range, name, endpoint.Name, hint);
                }
                else if (!parameter.Type.Nullable)
                {
                    problems.Add(MeaningRules.RequiredChoice, range, name);
                }
            }
        }
    }

    private static void ValidateLimit(EndpointSpec endpoint, LimitSpec limit, ProblemList problems)
    {
        // A user's window is the same whether the user's token is of OAuth 1.0a or 2.0.
        bool accepted = endpoint.Auth.Any(auth =>
            auth.Scheme == limit.Scheme || (auth.Scheme == AuthScheme.OAuth2 && limit.Scheme == AuthScheme.User));
        if (!accepted && endpoint.Auth.Count > 0)
            problems.Add(MeaningRules.LimitWithoutAuth, limit.Range, limit.Scheme.ToString().ToLowerInvariant());
    }
}
