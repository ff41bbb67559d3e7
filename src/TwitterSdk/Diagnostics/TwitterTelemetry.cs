namespace TwitterSdk.Diagnostics;

/// <summary>The names under which the SDK can be observed.</summary>
public static class TwitterTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/>: one activity per call.</summary>
    public const string ActivitySourceName = "TwitterSdk";

    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "TwitterSdk";
}
