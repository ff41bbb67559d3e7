namespace TwitterSdk.Twitch.Diagnostics;

/// <summary>The names under which the SDK can be observed.</summary>
public static class TwitchTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/>: one activity per call.</summary>
    public const string ActivitySourceName = "TwitterSdk.Twitch";

    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "TwitterSdk.Twitch";
}
