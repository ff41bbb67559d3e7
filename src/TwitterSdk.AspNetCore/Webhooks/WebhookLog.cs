using Microsoft.Extensions.Logging;

namespace TwitterSdk.AspNetCore.Webhooks;

/// <summary>What is logged: kinds and outcomes. Never a body, a signature or a query.</summary>
internal static partial class WebhookLog
{
    public const string Category = "TwitterSdk.AspNetCore.Webhooks";

    [LoggerMessage(1, LogLevel.Information, "{Vendor} at {Pattern}: answered a challenge")]
    public static partial void Challenged(ILogger logger, string vendor, string pattern);

    [LoggerMessage(2, LogLevel.Warning, "{Vendor} at {Pattern}: refused with HTTP {Status}, as {Reason}")]
    public static partial void Refused(ILogger logger, string vendor, string pattern, int status, string reason);

    [LoggerMessage(3, LogLevel.Debug, "{Vendor} at {Pattern}: {Kind} came again; it was handled before")]
    public static partial void Duplicate(ILogger logger, string vendor, string kind, string pattern);

    [LoggerMessage(4, LogLevel.Debug, "{Vendor} at {Pattern}: {Kind} handled")]
    public static partial void Handled(ILogger logger, string vendor, string kind, string pattern);

    [LoggerMessage(5, LogLevel.Error, "{Vendor} at {Pattern}: the handler of {Kind} failed")]
    public static partial void Failed(ILogger logger, string vendor, string kind, string pattern, Exception exception);

    [LoggerMessage(6, LogLevel.Information, "{Vendor} at {Pattern}: answered {Kind}")]
    public static partial void Answered(ILogger logger, string vendor, string kind, string pattern);

    [LoggerMessage(7, LogLevel.Error, "The host waits no longer: {Count} deliveries that were answered are not handled")]
    public static partial void Abandoned(ILogger logger, int count);
}
