using TwitterSdk.Core.Auth;
using TwitterSdk.Twitch.Auth;

namespace TwitterSdk.Twitch.SignIn;

/// <summary>The scopes to ask a user for.</summary>
public static class RequiredScopes
{
    /// <summary>The least scopes that calls need: <c>RequiredScopes.For(t => t.Helix.Polls.CreateAsync(...))</c>. Nothing is sent.</summary>
    /// <param name="calls">Each makes one call; its parameters do not matter.</param>
    /// <exception cref="ArgumentException">One makes no call, or one that takes no user's token.</exception>
    public static IReadOnlyList<TwitchScope> For(params IEnumerable<Func<ITwitchClient, Task>> calls)
    {
        ArgumentNullException.ThrowIfNull(calls);
        IReadOnlyList<string> scopes = EndpointScopes.Least(calls.Select(static call => EndpointScopes.Find(connection => call(new TwitchClient(connection)))));
        return [.. scopes.Select(static scope => new TwitchScope(scope))];
    }
}
