namespace TwitterSdk.Cli.Output;

/// <summary>How answers are shown.</summary>
internal sealed record AnswerOptions
{
    /// <summary>One JSON document a line, also at a terminal.</summary>
    public bool Json { get; init; }

    /// <summary>Answers as they came.</summary>
    public bool Raw { get; init; }

    /// <summary>True to show secrets too.</summary>
    public bool ShowSecrets { get; init; }

    /// <summary>Members to show, with points for those of inner objects; none for all.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];
}
