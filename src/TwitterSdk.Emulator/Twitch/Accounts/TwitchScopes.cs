using TwitterSdk.Emulator.Routing;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Twitch.Accounts;

/// <summary>What users may allow.</summary>
internal static class TwitchScopes
{
    /// <summary>Kraken's word for chat, which no endpoint asks for.</summary>
    public const string OldChat = "chat_login";

    /// <summary>Any of these lets a user into chat.</summary>
    public static readonly string[] Chat = ["chat:read", "chat:edit", OldChat];

    public static IReadOnlyList<string> All(SpecCatalog catalog) =>
    [
        .. catalog.Endpoints
            .SelectMany(endpoint => endpoint.Spec.Auth)
            .Where(auth => auth.Scheme == AuthScheme.OAuth2)
            .SelectMany(auth => auth.Scopes)
            .Concat(catalog.Files.SelectMany(file => file.Types).OfType<EnumSpec>().Single(type => type.Name == "TwitchScope").Values.Select(scope => scope.WireValue))
            .Append(OldChat)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
