using Microsoft.Extensions.Logging;

namespace TwitterSdk.Twitch.EventSub;

/// <summary>What is logged: states and failures. Never a notification.</summary>
internal static partial class EventSubLog
{
    /// <summary>Tells a state, and the shard where there is one.</summary>
    public static void Told(ILogger logger, EventSubState state)
    {
        switch (state)
        {
            case { Status: EventSubStatus.Reconnecting, Shard: { } shard }:
                ShardLost(logger, shard, state.RetryIn, state.Attempt, state.Reason);
                break;
            case { Status: EventSubStatus.Reconnecting }:
                Lost(logger, state.RetryIn, state.Attempt, state.Reason);
                break;
            case { Error: not null }:
                Failed(logger, state.Reason);
                break;
            case { Shard: { } shard }:
                ShardChanged(logger, shard, state.Status);
                break;
            default:
                Changed(logger, state.Status);
                break;
        }
    }

    [LoggerMessage(1, LogLevel.Information, "EventSub: {Status}")]
    private static partial void Changed(ILogger logger, EventSubStatus status);

    [LoggerMessage(5, LogLevel.Information, "EventSub, shard {Shard}: {Status}")]
    private static partial void ShardChanged(ILogger logger, int shard, EventSubStatus status);

    [LoggerMessage(2, LogLevel.Warning, "EventSub: trying again in {Delay} (try {Attempt}): {Reason}")]
    private static partial void Lost(ILogger logger, TimeSpan delay, int attempt, string reason);

    [LoggerMessage(6, LogLevel.Warning, "EventSub, shard {Shard}: trying again in {Delay} (try {Attempt}): {Reason}")]
    private static partial void ShardLost(ILogger logger, int shard, TimeSpan delay, int attempt, string reason);

    [LoggerMessage(3, LogLevel.Error, "EventSub: {Reason}")]
    public static partial void Failed(ILogger logger, string reason);

    [LoggerMessage(7, LogLevel.Warning, "EventSub: {Capacity} notifications wait for their reader, so no more are read. Handle them faster or raise QueueCapacity, before Twitch closes the websocket for want of answers. This is told once.")]
    public static partial void Full(ILogger logger, int capacity);

    [LoggerMessage(4, LogLevel.Error, "An EventSub handler failed at {Kind}")]
    public static partial void HandlerFailed(ILogger logger, string kind, Exception exception);
}
