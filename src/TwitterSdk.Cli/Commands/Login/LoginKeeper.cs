using System.Text.RegularExpressions;
using TwitterSdk.Cli.Errors;
using TwitterSdk.Cli.Profiles;

namespace TwitterSdk.Cli.Commands.Login;

/// <summary>Puts what a sign-in gave into a profile.</summary>
internal sealed partial class LoginKeeper(CliHost host, Session session, Vendor vendor)
{
    private const string AppAlone = "app";

    /// <summary>Refuses a name that cannot be one, before anybody has signed in for nothing.</summary>
    /// <exception cref="UsageException">It cannot.</exception>
    public static void Check(string? name)
    {
        if (name is not null && !ProfileNames().IsMatch(name))
            throw new UsageException($"'{name}' cannot be the name of a profile: letters, digits, '.', '_' and '-' can.");
    }

    /// <summary>Keeps it, and uses the profile from now on.</summary>
    public async Task<int> KeepAsync(LoginResult result, CancellationToken cancellationToken)
    {
        Profile profile = Choose(result);
        ProfileAccount? known = vendor == Vendor.Twitch ? profile.Twitch : profile.Twitter;
        var account = new ProfileAccount
        {
            UserName = result.UserName ?? known?.UserName,
            UserId = result.UserId ?? known?.UserId,
            ClientId = result.ClientId ?? known?.ClientId,
            BaseAddress = session.AddressOf(vendor),
            Secrets = known is null || !IsSame(known, result) ? [] : Kept(known, result),
        };

        // The secrets first: a profile must not promise what is not there.
        foreach ((SecretKind kind, string first, string? second) in result.Secrets)
        {
            await session.Store.KeepAsync(profile.Name, vendor, kind, first, second, cancellationToken);
            account = account.Holding(kind);
        }

        if (result.Tokens is { } tokens)
        {
            await session.Store.Secrets.SaveAsync(ProfileStore.KeyOf(profile.Name, vendor, SecretKind.OAuth2), tokens, cancellationToken);
            account = account.Holding(SecretKind.OAuth2);
        }

        await session.Store.ChangeAsync(book => book.With(With(book.Find(profile.Name) ?? profile, account)), cancellationToken);
        host.Tell($"{account} is signed in to {vendor}, as the profile '{profile.Name}'.");
        return ExitCode.Done;
    }

    /// <summary>Tokens and the secret of OAuth 2.0 belong to an app: with the client id of another one they are good for nothing.</summary>
    private static IReadOnlyList<SecretKind> Kept(ProfileAccount known, LoginResult result) =>
        result.ClientId is null || result.ClientId == known.ClientId
            ? known.Secrets
            : [.. known.Secrets.Where(static kind => kind is not (SecretKind.OAuth2 or SecretKind.Client))];

    private Profile With(Profile profile, ProfileAccount account) =>
        vendor == Vendor.Twitch ? profile with { Twitch = account } : profile with { Twitter = account };

    /// <summary>The profile that was named, else the one in use where it is about the same user, else one named after the user.</summary>
    private Profile Choose(LoginResult result)
    {
        if (session.ProfileName is { } wanted)
            return session.Profile ?? new Profile { Name = wanted };
        if (session.Profile is { } current && Fits(vendor == Vendor.Twitch ? current.Twitch : current.Twitter, result))
            return current;
        string name = result.UserName is { } user && ProfileNames().IsMatch(user) ? user : AppAlone;
        return session.Book.Find(name) ?? new Profile { Name = name };
    }

    private bool Fits(ProfileAccount? account, LoginResult result) =>
        account is null || (account.BaseAddress == session.AddressOf(vendor) && IsSame(account, result));

    private static bool IsSame(ProfileAccount account, LoginResult result) =>
        account.UserId is null || result.UserId is null || account.UserId == result.UserId;

    [GeneratedRegex(@"^[\w.-]{1,64}\z", RegexOptions.NonBacktracking)]
    private static partial Regex ProfileNames();
}
