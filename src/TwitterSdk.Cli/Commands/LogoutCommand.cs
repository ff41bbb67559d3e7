using System.CommandLine;
using TwitterSdk.Cli.Errors;
using TwitterSdk.Cli.Profiles;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Twitch;

namespace TwitterSdk.Cli.Commands;

/// <summary><c>twitter logout</c>: the vendor forgets the tokens of a profile, and so does the tool.</summary>
internal static class LogoutCommand
{
    public static Command Create(CliHost host, CommonOptions common)
    {
        var command = new Command("logout", "Revoke the tokens of a profile where the vendor can, and forget it.") { common.Profile };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, new Session(host, parsed, common), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CliHost host, Session session, CancellationToken cancellationToken)
    {
        Profile profile = session.ProfileName is { } name
            ? ProfilesCommand.Find(session.Book, name)
            : session.Profile ?? throw new CredentialsException("Nobody is signed in.");
        foreach (Vendor vendor in Enum.GetValues<Vendor>())
        {
            ProfileAccount? account = vendor == Vendor.Twitch ? profile.Twitch : profile.Twitter;
            if (account is not { ClientId: { } client } || !account.Secrets.Contains(SecretKind.OAuth2))
                continue;
            string? secret = (await session.Store.FindAsync(profile.Name, vendor, SecretKind.Client, cancellationToken))?.First;
            OAuth2Users users = vendor == Vendor.Twitch
                ? TwitchCredentials.OAuth2Users(client, secret, session.Store.Secrets)
                : TwitterCredentials.OAuth2Users(client, secret, session.Store.Secrets);
            try
            {
                await users.SignOutAsync(ProfileStore.KeyOf(profile.Name, vendor, SecretKind.OAuth2), (await session.ConnectAsync(vendor, cancellationToken)).AuthTransport, cancellationToken);
            }
            catch (OAuth2Exception refused)
            {
                host.Tell($"{vendor} did not revoke the token: {refused.Message} It is forgotten all the same.");
            }
        }

        await session.Store.ForgetAsync(profile, cancellationToken);
        host.Tell($"{profile.Name} is signed out.");
        return ExitCode.Done;
    }
}
