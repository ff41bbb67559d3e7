using System.Text.Json;
using TwitterSdk.Cli.Errors;
using TwitterSdk.Core.Auth.OAuth2;

namespace TwitterSdk.Cli.Profiles;

/// <summary>Keeps profiles in a folder: names and accounts in one file, secrets encrypted beside it.</summary>
internal sealed class ProfileStore(string folder)
{
    private const string Everybody = "profiles";

    private readonly string _book = Path.Combine(folder, "profiles.json");
    private EncryptedFileTokenStore? _secrets;

    /// <summary>The folder of this user.</summary>
    public static ProfileStore Of(CliHost host) => new(ProfileHome.Of(host));

    /// <summary>The encrypted secrets; the folder and its key are made when they are missing.</summary>
    public EncryptedFileTokenStore Secrets => _secrets ??= EncryptedFileTokenStore.Open(Path.Combine(folder, "secrets"), Path.Combine(folder, "key"));

    /// <summary>The key under which the store has a secret.</summary>
    public static string KeyOf(string profile, Vendor vendor, SecretKind kind) => $"{profile}/{vendor}/{kind}";

    /// <summary>All profiles.</summary>
    /// <exception cref="UsageException">The file is broken.</exception>
    public ProfileBook Read()
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(_book), ProfileJson.Default.ProfileBook) ?? new ProfileBook();
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new ProfileBook();
        }
        catch (JsonException exception)
        {
            throw new UsageException($"{_book} is broken: {exception.Message} Repair or delete it, and sign in again.", exception);
        }
    }

    /// <summary>Changes the book; processes that do so at the same time wait for each other.</summary>
    public async Task ChangeAsync(Func<ProfileBook, ProfileBook> change, CancellationToken cancellationToken)
    {
        await using IAsyncDisposable mine = await Secrets.LockAsync(Everybody, cancellationToken);
        PrivateFolder.Put(_book, JsonSerializer.SerializeToUtf8Bytes(change(Read()), ProfileJson.Default.ProfileBook));
    }

    /// <summary>Keeps a pair of secrets: a key and its secret, a token and its secret.</summary>
    public ValueTask KeepAsync(string profile, Vendor vendor, SecretKind kind, string first, string? second, CancellationToken cancellationToken) =>
        Secrets.SaveAsync(KeyOf(profile, vendor, kind), new OAuth2Tokens { AccessToken = first, RefreshToken = second, TokenType = kind.ToString() }, cancellationToken);

    /// <summary>A pair of secrets that was kept; null for none.</summary>
    public async Task<(string First, string Second)?> FindAsync(string profile, Vendor vendor, SecretKind kind, CancellationToken cancellationToken) =>
        await Secrets.LoadAsync(KeyOf(profile, vendor, kind), cancellationToken) is { } kept ? (kept.AccessToken, kept.RefreshToken ?? "") : null;

    /// <summary>Forgets a profile and all its secrets.</summary>
    public async Task ForgetAsync(Profile profile, CancellationToken cancellationToken)
    {
        foreach (Vendor vendor in Enum.GetValues<Vendor>())
        {
            foreach (SecretKind kind in Enum.GetValues<SecretKind>())
                await Secrets.DeleteAsync(KeyOf(profile.Name, vendor, kind), cancellationToken);
        }

        await ChangeAsync(book => book.Without(profile.Name), cancellationToken);
    }
}
