using Microsoft.Extensions.Logging;
using TwitterSdk.Core.Streaming;

namespace TwitterSdk.Core.Diagnostics;

/// <summary>What is logged: path templates and outcomes. Never an address with its parameters, a header or a body: they hold secrets.</summary>
internal static partial class ApiLog
{
    [LoggerMessage(1, LogLevel.Debug, "{Endpoint}: sending {Request}, try {Attempt}, as {Caller}", SkipEnabledCheck = true)]
    public static partial void Sending(ILogger logger, string endpoint, string request, int attempt, string caller);

    [LoggerMessage(2, LogLevel.Debug, "{Endpoint}: HTTP {Status} after {Milliseconds} ms", SkipEnabledCheck = true)]
    public static partial void Answered(ILogger logger, string endpoint, int status, double milliseconds);

    [LoggerMessage(3, LogLevel.Warning, "{Endpoint}: trying again in {Delay} after {Reason}")]
    public static partial void Retrying(ILogger logger, string endpoint, TimeSpan delay, string reason);

    [LoggerMessage(4, LogLevel.Information, "{Endpoint}: the rate-limit window of {Caller} is used up; waiting {Wait}")]
    public static partial void Waiting(ILogger logger, string endpoint, string caller, TimeSpan wait);

    [LoggerMessage(5, LogLevel.Information, "{Endpoint}: the rate-limit window of {Caller} is used up; going on as {Other}")]
    public static partial void HandingOver(ILogger logger, string endpoint, string caller, string other);

    [LoggerMessage(6, LogLevel.Debug, "{Endpoint}: refused with HTTP {Status}, code {Code}")]
    public static partial void Refused(ILogger logger, string endpoint, int status, int? code);

    [LoggerMessage(7, LogLevel.Information, "{Endpoint}: an error handler asks for another try, as {Caller}")]
    public static partial void HandlerRetries(ILogger logger, string endpoint, string caller);

    [LoggerMessage(8, LogLevel.Debug, "{Endpoint}: {Count} values were not of the kind that the model expects")]
    public static partial void Mismatched(ILogger logger, string endpoint, long count);

    [LoggerMessage(9, LogLevel.Information, "{Endpoint}: HTTP 401; authorizing anew, once")]
    public static partial void Reauthorizing(ILogger logger, string endpoint);

    [LoggerMessage(10, LogLevel.Information, "{Endpoint}: the stream is connected")]
    public static partial void StreamConnected(ILogger logger, string endpoint);

    [LoggerMessage(11, LogLevel.Warning, "{Endpoint}: the stream connects again in {Delay}; the connection was {Kind}, HTTP {Status}")]
    public static partial void Reconnecting(ILogger logger, string endpoint, TimeSpan delay, StreamBreakKind kind, int? status);

    [LoggerMessage(20, LogLevel.Information, "The tokens of {Caller} were renewed; they end at {Expires}")]
    public static partial void TokensRenewed(ILogger logger, string caller, DateTimeOffset? expires);

    [LoggerMessage(21, LogLevel.Debug, "The tokens of {Caller} were renewed elsewhere; they end at {Expires}")]
    public static partial void TokensTakenOver(ILogger logger, string caller, DateTimeOffset? expires);

    [LoggerMessage(22, LogLevel.Warning, "The tokens of {Caller} were not renewed: {Failure}, {Code}")]
    public static partial void TokensNotRenewed(ILogger logger, string caller, string failure, string? code);

    [LoggerMessage(12, LogLevel.Information, "{Endpoint}: the stream is at its end, with {Failure}")]
    public static partial void StreamEnded(ILogger logger, string endpoint, string failure);
}
