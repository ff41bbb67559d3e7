namespace TwitterSdk.Cli.Tests.Support;

/// <summary>What a run of the tool left behind.</summary>
internal sealed record CliOutcome(int Code, string Out, string Error)
{
    /// <summary>The lines of standard output.</summary>
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public override string ToString() => $"exit code {Code}\n{Out}\n{Error}";
}
