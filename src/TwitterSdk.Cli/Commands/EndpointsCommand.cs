using System.CommandLine;
using System.Text.Json.Nodes;
using TwitterSdk.Cli.Endpoints;

namespace TwitterSdk.Cli.Commands;

/// <summary><c>twitter endpoints</c>: what can be called.</summary>
internal static class EndpointsCommand
{
    public static Command Create(CliHost host, CommonOptions common)
    {
        var words = new Argument<string[]>("word") { Description = "Words that the name, the path or the description must have; none for all.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("endpoints", "List the endpoints that can be called.") { words, common.Json };
        command.SetAction(parsed => Run(host, parsed.GetValue(words) ?? [], parsed.GetValue(common.Json)));
        return command;
    }

    private static int Run(CliHost host, string[] words, bool json)
    {
        CatalogEndpoint[] found = [.. EndpointCatalog.Embedded.Endpoints.Where(endpoint => words.All(word => Has(endpoint, word)))];
        int width = found.Length == 0 ? 0 : Math.Min(48, found.Max(endpoint => endpoint.Name.Length));
        foreach (CatalogEndpoint endpoint in found)
        {
            if (json)
                host.Out.WriteLine(new JsonObject { ["name"] = endpoint.Name, ["http"] = $"{endpoint.Spec.Method} {endpoint.Spec.Host} /{endpoint.Spec.Path}", ["doc"] = endpoint.Spec.Doc }.ToJsonString());
            else
                host.Out.WriteLine($"{endpoint.Name.PadRight(width)}  {endpoint.Spec.Doc}".TrimEnd());
        }

        if (found.Length == 0)
            host.Tell($"No endpoint has {string.Join(" and ", words)}. Try fewer words.");
        return ExitCode.Done;
    }

    private static bool Has(CatalogEndpoint endpoint, string word) =>
        endpoint.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
        || endpoint.Spec.Path.Contains(word, StringComparison.OrdinalIgnoreCase)
        || endpoint.Spec.Doc?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
