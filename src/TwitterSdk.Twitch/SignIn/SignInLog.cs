using Microsoft.Extensions.Logging;

namespace TwitterSdk.Twitch.SignIn;

/// <summary>What the watch over sign-ins logs: never a token.</summary>
internal static partial class SignInLog
{
    [LoggerMessage(1, LogLevel.Error, "A handler failed when it was told that the sign-in of {User} ended")]
    public static partial void HandlerFailed(ILogger logger, string user, Exception exception);
}
