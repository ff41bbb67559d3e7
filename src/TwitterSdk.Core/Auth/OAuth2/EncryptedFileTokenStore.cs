using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>Keeps tokens in a folder, one encrypted file for each user, for any number of processes of one machine.</summary>
/// <remarks>
/// AES-GCM with 256 bits; the user's key is authenticated too, so that no file can stand in for another's. A file is replaced as a
/// whole, so that a crash leaves the old tokens or the new. Names of files do not tell the users' keys.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class EncryptedFileTokenStore : ITokenStore, IDisposable
{
    private readonly string _folder;
    private readonly TokenCipher _cipher;

    /// <param name="folder">The folder; it is made when it is missing.</param>
    /// <param name="encryptionKey">32 random bytes that come from elsewhere, for instance from a secret store.</param>
    /// <exception cref="ArgumentException">The key has another length.</exception>
    public EncryptedFileTokenStore(string folder, ReadOnlySpan<byte> encryptionKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (encryptionKey.Length != TokenCipher.KeyLength)
            throw new ArgumentException($"The key has {encryptionKey.Length} bytes; it needs {TokenCipher.KeyLength} random ones.", nameof(encryptionKey));
        _folder = Path.GetFullPath(folder);
        _cipher = new TokenCipher(encryptionKey);
    }

    /// <summary>A store whose encryption key is in a file that only this user of the machine may read; it is made when it is missing.</summary>
    /// <param name="folder">The folder; it is made when it is missing.</param>
    /// <param name="keyFile">The key's file; left out, <c>key</c> in the folder. Better is a place that is not backed up together with the folder.</param>
    /// <exception cref="TokenStoreException">The file is no key, or others may read it.</exception>
    public static EncryptedFileTokenStore Open(string folder, string? keyFile = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var key = TokenKeyFile.ReadOrCreate(keyFile ?? Path.Combine(folder, "key"));
        try
        {
            return new EncryptedFileTokenStore(folder, key);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="TokenStoreException">The file cannot be read, or was encrypted with another key.</exception>
    public async ValueTask<OAuth2Tokens?> LoadAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        try
        {
            var sealedTokens = await File.ReadAllBytesAsync(PathOf(key), cancellationToken).ConfigureAwait(false);
            return OAuth2TokensJson.Read(_cipher.Open(key, sealedTokens));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new TokenStoreException($"The tokens of user '{key}' cannot be read from {_folder}: {exception.Message}", key, exception);
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            throw new TokenStoreException($"The tokens of user '{key}' in {_folder} were encrypted with another key, or damaged: use the right key, or delete them and let the user sign in again.", key);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="TokenStoreException">The file cannot be written; what was saved before stays.</exception>
    public async ValueTask SaveAsync(string key, OAuth2Tokens tokens, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(tokens);
        try
        {
            var sealedTokens = _cipher.Seal(key, OAuth2TokensJson.Write(tokens));

            // A file of a few hundred bytes, but the disk may take its time to have it for sure.
            await Task.Run(() => PrivateFile.Put(PathOf(key), sealedTokens), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new TokenStoreException($"The tokens of user '{key}' cannot be written to {_folder}: {exception.Message}", key, exception);
        }
    }

    /// <inheritdoc/>
    public ValueTask DeleteAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        try
        {
            if (Directory.Exists(_folder))
                File.Delete(PathOf(key));
            return default;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new TokenStoreException($"The tokens of user '{key}' cannot be deleted from {_folder}: {exception.Message}", key, exception);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IAsyncDisposable> LockAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        try
        {
            return await FileLock.EnterAsync(PathOf(key) + ".lock", cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new TokenStoreException($"The tokens of user '{key}' in {_folder} cannot be locked: {exception.Message}", key, exception);
        }
    }

    /// <summary>Forgets the encryption key.</summary>
    public void Dispose() => _cipher.Dispose();

    /// <summary>The folder.</summary>
    public override string ToString() => $"{nameof(EncryptedFileTokenStore)} {_folder}";

    // A hash is a legal name whatever the key holds, and does not tell it.
    private string PathOf(string key) => Path.Combine(_folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))));
}
