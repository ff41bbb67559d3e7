using Microsoft.Extensions.Logging;

namespace TwitterSdk.Twitch.EventSub;

/// <summary>What is logged: states and failures. Never a notification.</summary>
internal static partial class EventSubLog
{
    [LoggerMessage(1, LogLevel.Information, "EventSub (shard {Shard}): {Status}")]
    public static partial void Changed(ILogger logger, int? shard, EventSubStatus status);

    [LoggerMessage(2, LogLevel.Warning, "EventSub (shard {Shard}): trying again in {Delay} (try {Attempt}): {Reason}")]
    public static partial void Lost(ILogger logger, int? shard, TimeSpan delay, int attempt, string reason);

    [LoggerMessage(3, LogLevel.Error, "EventSub: {Reason}")]
    public static partial void Failed(ILogger logger, string reason);

    [LoggerMessage(4, LogLevel.Error, "An EventSub handler failed at {Kind}")]
    public static partial void HandlerFailed(ILogger logger, string kind, Exception exception);
}
