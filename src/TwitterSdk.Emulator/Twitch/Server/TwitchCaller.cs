using TwitterSdk.Emulator.Twitch.Accounts;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Server;

/// <summary>Who sent a request, proven.</summary>
/// <param name="ClientId">The client id that the request named; null for none.</param>
/// <param name="Token">The token that it came with; null for none.</param>
/// <param name="Scopes">Those scopes of the spec's that let the request through; empty where none are asked for.</param>
internal sealed record TwitchCaller(string? ClientId, TwitchToken? Token, IReadOnlyList<string> Scopes)
{
    public TwitchUser? User => Token?.User;

    /// <summary>Whose points count.</summary>
    public string LimitKey => Token is null ? "" : $"{Token.App.ClientId} {Token.User?.Id}";
}
