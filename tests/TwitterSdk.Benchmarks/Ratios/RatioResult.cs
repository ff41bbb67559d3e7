namespace TwitterSdk.Benchmarks.Ratios;

/// <summary>What was measured for one contender.</summary>
/// <param name="Time">The time of an operation, in the unit of the row.</param>
/// <param name="Bytes">Allocated bytes per operation.</param>
internal readonly record struct Measured(double Time, double Bytes);

/// <summary>What was measured for a row.</summary>
/// <param name="Limit">The limit; null where there is none.</param>
/// <param name="Ours">The SDK.</param>
/// <param name="Stj">System.Text.Json's generator; null where it has no part.</param>
internal sealed record RatioResult(Measured? Limit, Measured Ours, Measured? Stj);
