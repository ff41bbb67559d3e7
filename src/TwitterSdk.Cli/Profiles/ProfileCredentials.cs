using TwitterSdk.Core.Auth;
using TwitterSdk.Twitch;

namespace TwitterSdk.Cli.Profiles;

/// <summary>Makes credentials of what a profile keeps.</summary>
internal static class ProfileCredentials
{
    /// <summary>Who calls Twitter: all that the profile has, so that each endpoint gets what it takes.</summary>
    public static async Task<ApiCredentials> OfTwitterAsync(ProfileStore store, Profile? profile, CancellationToken cancellationToken)
    {
        if (profile?.Twitter is not { } account)
            return NoCredentials.Instance;
        List<ApiCredentials> held = [];
        if (account.Secrets.Contains(SecretKind.OAuth2) && account.ClientId is { } client)
            held.Add(TwitterCredentials.OAuth2Users(client, (await FindAsync(SecretKind.Client))?.First, store.Secrets).For(ProfileStore.KeyOf(profile.Name, Vendor.Twitter, SecretKind.OAuth2)));

        // A token that was given goes before one that would be obtained.
        if (await FindAsync(SecretKind.Bearer) is { } bearer)
            held.Add(TwitterCredentials.App(bearer.First));
        if (await FindAsync(SecretKind.Consumer) is { } app)
            held.Add(await FindAsync(SecretKind.User) is { } user ? TwitterCredentials.User(app.First, app.Second, user.First, user.Second) : TwitterCredentials.App(app.First, app.Second));
        return Joined(held);

        async Task<(string First, string Second)?> FindAsync(SecretKind kind) =>
            account.Secrets.Contains(kind) ? await store.FindAsync(profile.Name, Vendor.Twitter, kind, cancellationToken) : null;
    }

    /// <summary>Who calls Twitch.</summary>
    public static async Task<ApiCredentials> OfTwitchAsync(ProfileStore store, Profile? profile, CancellationToken cancellationToken)
    {
        if (profile?.Twitch is not { ClientId: { } client } account)
            return NoCredentials.Instance;
        string? secret = account.Secrets.Contains(SecretKind.Client) ? (await store.FindAsync(profile.Name, Vendor.Twitch, SecretKind.Client, cancellationToken))?.First : null;
        List<ApiCredentials> held = [];
        if (account.Secrets.Contains(SecretKind.OAuth2))
            held.Add(TwitchCredentials.User(TwitchCredentials.OAuth2Users(client, secret, store.Secrets), ProfileStore.KeyOf(profile.Name, Vendor.Twitch, SecretKind.OAuth2)));
        if (secret is not null)
            held.Add(TwitchCredentials.AppSecret(client, secret));
        return TwitchCredentials.With(client, Joined(held));
    }

    private static ApiCredentials Joined(List<ApiCredentials> held) => held switch
    {
        [] => NoCredentials.Instance,
        [var only] => only,
        _ => new CombinedCredentials([.. held]),
    };
}
