using Microsoft.Extensions.Logging;
using TwitterSdk.Twitch.Configuration;

namespace TwitterSdk.Twitch.SignIn;

/// <summary>How signed-in users are watched.</summary>
public sealed class TwitchSignInOptions
{
    /// <summary>The longest time that Twitch allows between two validations of a token.</summary>
    public static readonly TimeSpan LongestValidationInterval = TimeSpan.FromHours(1);

    /// <summary>How long a validation counts, less a tenth at most by chance, so that not all users are validated together. An hour unless set, and no longer.</summary>
    public TimeSpan ValidationInterval { get; set; } = LongestValidationInterval;

    /// <summary>The pause after a validation that Twitch did not answer; a minute unless set.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Where to log; the host's own unless set. Set in code.</summary>
    public ILogger? Logger { get; set; }

    internal TwitchSignInOptions Checked()
    {
        OptionCheck.Within(
            ValidationInterval > TimeSpan.Zero && ValidationInterval <= LongestValidationInterval,
            ValidationInterval,
            "Twitch wants tokens validated every hour at least: set more than nothing and at most an hour.",
            nameof(ValidationInterval));
        OptionCheck.Within(RetryDelay > TimeSpan.Zero, RetryDelay, "The pause must be longer than nothing.", nameof(RetryDelay));
        return (TwitchSignInOptions)MemberwiseClone();
    }
}
