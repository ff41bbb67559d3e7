using TwitterSdk.Core.Auth;
using TwitterSdk.V2;

namespace TwitterSdk.SignIn;

/// <summary>The scopes to ask a user for.</summary>
public static class RequiredScopes
{
    /// <summary>The least scopes that calls need: <c>RequiredScopes.For(t => t.V2.Tweets.CreateAsync(new()))</c>. Nothing is sent.</summary>
    /// <param name="calls">Each makes one call; its parameters do not matter.</param>
    /// <exception cref="ArgumentException">One makes no call, or one that takes no user's token of OAuth 2.0.</exception>
    public static IReadOnlyList<OAuth2Scope> For(params IEnumerable<Func<ITwitterClient, Task>> calls) => For(offlineAccess: false, calls);

    /// <summary>The least scopes that calls need, and a refresh token if wanted.</summary>
    /// <param name="offlineAccess">True to ask for a refresh token too, so that the sign-in outlives the first access token.</param>
    /// <param name="calls">Each makes one call; its parameters do not matter.</param>
    /// <exception cref="ArgumentException">One makes no call, or one that takes no user's token of OAuth 2.0.</exception>
    public static IReadOnlyList<OAuth2Scope> For(bool offlineAccess, params IEnumerable<Func<ITwitterClient, Task>> calls)
    {
        ArgumentNullException.ThrowIfNull(calls);
        IReadOnlyList<string> scopes = EndpointScopes.Least(calls.Select(static call => EndpointScopes.Find(connection => call(new TwitterClient(connection)))));
        List<OAuth2Scope> asked = [.. scopes.Select(static scope => new OAuth2Scope(scope))];
        if (offlineAccess && !asked.Contains(OAuth2Scope.OfflineAccess))
            asked.Add(OAuth2Scope.OfflineAccess);
        return asked;
    }
}
