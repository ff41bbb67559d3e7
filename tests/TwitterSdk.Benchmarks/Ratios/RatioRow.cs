namespace TwitterSdk.Benchmarks.Ratios;

/// <summary>One line of the table: the same work done at the limit, by the SDK, and by System.Text.Json's generator.</summary>
internal abstract class RatioRow
{
    /// <summary>What is done.</summary>
    public abstract string Name { get; }

    /// <summary>What the times are told in, for instance <c>ms</c>.</summary>
    public abstract string Unit { get; }

    /// <summary>What the design asks of the SDK.</summary>
    public abstract string Target { get; }

    /// <summary>True for a row that takes too long for the table of all.</summary>
    public virtual bool OnlyWhenAsked => false;

    /// <summary>Measures the row.</summary>
    public abstract Task<RatioResult> MeasureAsync();
}
