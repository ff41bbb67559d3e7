using TwitterSdk.Cli.Output;

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
}
