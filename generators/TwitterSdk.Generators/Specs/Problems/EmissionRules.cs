namespace TwitterSdk.Generators.Specs.Problems;

/// <summary>TSDK2xx: what goes wrong while code is written.</summary>
internal static class EmissionRules
{
    public static readonly ProblemRule Failed = new("TSDK200", "No code could be written", "No code could be written for this file, and that is the generator's fault: {0}. Please report it with the file.");
    public static readonly ProblemRule CannotEmit = new("TSDK201", "No code for this", "{0}");

    public static IReadOnlyList<ProblemRule> All { get; } = [Failed, CannotEmit];
}
