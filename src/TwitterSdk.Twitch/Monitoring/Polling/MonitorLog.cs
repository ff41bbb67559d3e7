using Microsoft.Extensions.Logging;

namespace TwitterSdk.Twitch.Monitoring.Polling;

/// <summary>What a monitor logs: failures. Never what it saw.</summary>
internal static partial class MonitorLog
{
    [LoggerMessage(1, LogLevel.Warning, "Could not look whether {Count} channels are live; the next look is in {Interval}: {Reason}")]
    public static partial void LookFailed(ILogger logger, int count, TimeSpan interval, string reason);

    [LoggerMessage(2, LogLevel.Error, "A handler of a channel monitor failed at {Change}")]
    public static partial void HandlerFailed(ILogger logger, string change, Exception exception);
}
