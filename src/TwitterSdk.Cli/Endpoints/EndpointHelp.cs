using System.Globalization;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Cli.Endpoints;

/// <summary>The page of help of one endpoint, made from its spec.</summary>
internal static class EndpointHelp
{
    /// <summary>Writes the page.</summary>
    public static void Write(TextWriter writer, CatalogEndpoint endpoint)
    {
        EndpointSpec spec = endpoint.Spec;
        writer.WriteLine(endpoint.Name);
        writer.WriteLine($"  {spec.Doc ?? endpoint.File.Doc ?? $"{spec.Name}."}");
        writer.WriteLine();
        writer.WriteLine("Usage:");
        writer.WriteLine($"  twitter call {endpoint.Name}{string.Concat(endpoint.Inputs.Where(input => input.IsRequired).Select(input => $" {input.Name}=..."))}{(endpoint.Inputs.Any(input => !input.IsRequired) ? " [name=value ...]" : "")}");
        writer.WriteLine();
        WriteInputs(writer, endpoint);
        foreach ((string label, string text) in Facts(endpoint))
            writer.WriteLine($"{label + ":",-10} {text}");
    }

    private static void WriteInputs(TextWriter writer, CatalogEndpoint endpoint)
    {
        if (endpoint.Inputs.Count == 0)
            return;
        writer.WriteLine("Parameters:");
        int width = endpoint.Inputs.Max(input => input.Name.Length) + 2;
        foreach (EndpointInput input in endpoint.Inputs.OrderBy(input => input.IsRequired ? 0 : 1))
        {
            string type = TypeWords.Of(input.Type, input.File, endpoint.Catalog.Types);
            writer.WriteLine($"  {input.Name.PadRight(width)}{(input.IsRequired ? "required, " : "")}{type}");
            if (input.Doc is not null)
                writer.WriteLine($"  {new string(' ', width)}{input.Doc}");
            if (input.OtherNames.Count > 0)
                writer.WriteLine($"  {new string(' ', width)}Also called {string.Join(", ", input.OtherNames)}.");
        }

        writer.WriteLine();
    }

    private static IEnumerable<(string Label, string Text)> Facts(CatalogEndpoint endpoint)
    {
        EndpointSpec spec = endpoint.Spec;
        foreach (ChoiceSpec choice in spec.Choices)
            yield return ("Choice", Choice(choice));
        yield return ("HTTP", $"{spec.Method} {spec.Host} /{spec.Path}");
        if (spec.Auth.Count > 0)
            yield return ("Sign-in", string.Join(", or ", spec.Auth.Select(Auth)));
        if (spec.Limits.Count > 0)
            yield return ("Limits", string.Join(", ", spec.Limits.Select(Limit)));
        yield return ("Answer", Answer(spec.Returns));
        if (spec.Paging is not null)
            yield return ("Pages", "--all walks through all of them.");
        if (spec.Cost is { } cost)
            yield return ("Cost", cost);
        if (spec.Lifecycle is { } end)
            yield return (end.Retired ? "Retired" : "Outdated", string.Join(", ", new[] { end.Year?.ToString(CultureInfo.InvariantCulture), end.Advice }.OfType<string>()));
        if ((spec.DocsUrl ?? endpoint.File.DocsUrl) is { } docs)
            yield return ("Docs", docs);
    }

    private static string Choice(ChoiceSpec choice)
    {
        string alternatives = string.Join(" | ", choice.Alternatives.Select(alternative => string.Join(" + ", alternative)));
        return choice.Rule switch
        {
            ChoiceRule.OneOf => $"exactly one of {alternatives}",
            ChoiceRule.AtMostOne => $"at most one of {alternatives}",
            ChoiceRule.AtLeastOne => $"at least one of {alternatives}",
            _ => $"{alternatives}: all or none",
        };
    }

    private static string Auth(AuthSpec auth)
    {
        string who = auth.Scheme switch
        {
            AuthScheme.User => "user (OAuth 1.0a)",
            AuthScheme.App => "app",
            AuthScheme.OAuth2 => "user (OAuth 2.0)",
            AuthScheme.Consumer => "app (signed)",
            AuthScheme.Basic => "app (key and secret)",
            _ => "nobody",
        };
        return auth.Scopes.Count == 0 ? who : $"{who} with {string.Join(' ', auth.Scopes)}";
    }

    private static string Limit(LimitSpec limit)
    {
        TimeSpan window = TimeSpan.FromSeconds(limit.Seconds);
        string length = window switch
        {
            { TotalDays: >= 1 } => $"{window.TotalDays.ToString(CultureInfo.InvariantCulture)} d",
            { TotalHours: >= 1 } => $"{window.TotalHours.ToString(CultureInfo.InvariantCulture)} h",
            { TotalMinutes: >= 1 } => $"{window.TotalMinutes.ToString(CultureInfo.InvariantCulture)} min",
            _ => $"{window.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s",
        };
        string shared = limit.Bucket is null ? "" : $" shared as '{limit.Bucket}'";
        return string.Create(CultureInfo.InvariantCulture, $"{limit.Calls} calls in {length} for each {(limit.Scheme == AuthScheme.App ? "app" : "user")}{shared}");
    }

    private static string Answer(ReturnSpec returns) => returns.Kind switch
    {
        ReturnKind.None => "nothing",
        ReturnKind.Text => "text",
        ReturnKind.Bytes => "bytes",
        ReturnKind.Redirect => "an address",
        ReturnKind.Page => "an address to open in a browser; nothing is sent",
        ReturnKind.Stream => $"a stream of {Name(returns.Type)}, until Ctrl+C",
        _ => Name(returns.Type),
    };

    private static string Name(TypeRef? type) => type switch
    {
        { Kind: TypeKind.List } => $"a list of {Name(type.Element)}",
        { Kind: TypeKind.Map } => $"a map of {Name(type.Element)}",
        { Name: { } name } => name,
        _ => "JSON",
    };
}
