using TwitterSdk.Emulator.Routing;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Twitch.Accounts;

/// <summary>What users may allow.</summary>
internal static class TwitchScopes
{
    // Chat, whispers, bots and EventSub ask for these; no endpoint does.
    private static readonly string[] s_withoutEndpoint =
    [
        "chat:read", "chat:edit", "chat_login", "whispers:read", "channel:moderate", "channel:bot", "user:bot", "user:read:chat",
        "user:read:email", "user:read:whispers", "moderator:read:moderators", "moderator:read:vips", "moderator:read:warnings",
        "moderator:read:suspicious_users", "moderator:read:chat_settings", "openid",
    ];

    public static IReadOnlyList<string> All(SpecCatalog catalog) =>
    [
        .. catalog.Endpoints
            .SelectMany(endpoint => endpoint.Spec.Auth)
            .Where(auth => auth.Scheme == AuthScheme.OAuth2)
            .SelectMany(auth => auth.Scopes)
            .Concat(s_withoutEndpoint)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
