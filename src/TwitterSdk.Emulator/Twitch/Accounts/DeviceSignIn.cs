using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Accounts;

/// <summary>A device that waits until a user approves it elsewhere.</summary>
internal sealed record DeviceSignIn(string Code, string UserCode, TwitchApp App, IReadOnlyList<string> Scopes, DateTimeOffset ExpiresAt)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    /// <summary>Who approved; null until then.</summary>
    public TwitchUser? User { get; set; }
}
