using TwitterSdk.Cli.Endpoints;
using TwitterSdk.Cli.Errors;
using TwitterSdk.Cli.Output;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Cli.Calls;

/// <summary>How a call is run.</summary>
internal sealed record CallRunOptions
{
    /// <summary>How its answers are shown.</summary>
    public AnswerOptions Answer { get; init; } = new();

    /// <summary>True to walk over all pages.</summary>
    public bool All { get; init; }

    /// <summary>How many items, pages or messages to show at most; null for any number.</summary>
    public int? Max { get; init; }

    /// <summary>Where bytes go to; null for standard output.</summary>
    public string? OutputFile { get; init; }

    /// <summary>Refuses what an endpoint has no use for, before anything is sent.</summary>
    /// <exception cref="UsageException">There is such an option.</exception>
    public void Check(CatalogEndpoint endpoint)
    {
        bool hasPages = endpoint.Spec.Paging is not null;
        if (Max < 1)
            throw new UsageException("--max is less than 1. Leave it out for all.");
        if (All && !hasPages)
            throw new UsageException($"{endpoint.Name} has no pages. Leave --all out.");
        if (Max is not null && !All && endpoint.Spec.Returns.Kind != ReturnKind.Stream)
            throw new UsageException($"--max counts what comes with --all or from a stream: {(hasPages ? "give --all too" : $"{endpoint.Name} has neither pages nor messages, leave it out")}.");
        if (OutputFile is not null && endpoint.Spec.Returns.Kind != ReturnKind.Bytes)
            throw new UsageException($"--output is for endpoints that answer bytes, which {endpoint.Name} does not: leave it out, and let the shell write the file.");
        if (Answer.Raw && Answer.Fields.Count > 0)
            throw new UsageException("--raw writes all that came, --fields a part of it. Choose one.");
    }
}
