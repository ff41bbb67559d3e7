using TwitterSdk.Core.Auth;
using TwitterSdk.Twitch.Auth;
using TwitterSdk.Twitch.EventSub;

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
        return Named(EndpointScopes.Least(calls.Select(static call => EndpointScopes.Find(connection => call(new TwitchClient(connection))))));
    }

    /// <summary>The least scopes that all subscriptions of a plan need; each is asked of the user that the subscription is about.</summary>
    /// <param name="plan">The plan.</param>
    public static IReadOnlyList<TwitchScope> For(EventSubPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Named(EndpointScopes.Least(plan.Subscriptions
            .SelectMany(static planned => planned.Topic.Scopes)
            .Select(static choice => (IReadOnlyList<IReadOnlyList<string>>)[.. choice.Select(static scope => (IReadOnlyList<string>)[scope])])));
    }

    private static IReadOnlyList<TwitchScope> Named(IReadOnlyList<string> scopes) => [.. scopes.Select(static scope => new TwitchScope(scope))];
}
