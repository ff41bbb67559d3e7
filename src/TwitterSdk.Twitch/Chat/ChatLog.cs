using Microsoft.Extensions.Logging;

namespace TwitterSdk.Twitch.Chat;

/// <summary>What is logged: states and failures. Never a line, which may hold a token or what people say.</summary>
internal static partial class ChatLog
{
    [LoggerMessage(1, LogLevel.Information, "Chat ({Role}): {Status}")]
    public static partial void Changed(ILogger logger, ChatConnectionRole role, ChatStatus status);

    [LoggerMessage(2, LogLevel.Warning, "Chat ({Role}): trying again in {Delay} (try {Attempt}): {Reason}")]
    public static partial void Retrying(ILogger logger, ChatConnectionRole role, TimeSpan delay, int attempt, string reason);

    [LoggerMessage(3, LogLevel.Error, "Chat ({Role}): {Status}: {Reason}")]
    public static partial void Ended(ILogger logger, ChatConnectionRole role, ChatStatus status, string reason);

    [LoggerMessage(4, LogLevel.Error, "A chat handler failed")]
    public static partial void HandlerFailed(ILogger logger, Exception exception);

    [LoggerMessage(5, LogLevel.Warning, "Channel {Channel} was not joined again: {Reason}")]
    public static partial void NotRejoined(ILogger logger, string channel, string reason);
}
