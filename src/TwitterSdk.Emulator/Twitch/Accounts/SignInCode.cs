using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Accounts;

/// <summary>What a browser brings back from the sign-in page, good for one trade.</summary>
internal sealed record SignInCode(string Text, TwitchApp App, TwitchUser User, string RedirectUri, IReadOnlyList<string> Scopes);
