namespace TwitterSdk.Core.Paging;

/// <summary>How <see cref="Pager.SinceId"/> polls.</summary>
public sealed record PollingOptions
{
    /// <summary>The pause after an answer that brought nothing new.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>True to go on after an empty answer, for ever; false to end there.</summary>
    public bool Force { get; init; } = true;

    /// <summary>True to fetch what lies between two answers when one answer could not hold it all.</summary>
    public bool FillGaps { get; init; }

    /// <summary>The clock for the pauses.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
