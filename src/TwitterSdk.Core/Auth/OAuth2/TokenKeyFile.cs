using System.Security.Cryptography;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>A file with an encryption key.</summary>
internal static class TokenKeyFile
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <param name="path">Where it is.</param>
    /// <param name="patience">How long to wait for another process that makes it; half a minute when it is not said.</param>
    /// <exception cref="TokenStoreException">The file is no key, or others may read it, or it cannot be made.</exception>
    public static byte[] ReadOrCreate(string path, TimeSpan? patience = null)
    {
        path = Path.GetFullPath(path);
        try
        {
            if (!File.Exists(path))
                Create(path, patience ?? s_patience);
            if (PrivateFile.IsOpenToOthers(path))
                throw new TokenStoreException($"Others may read the key file {path}: make it private (chmod 600) and, if they may have read it, make a new one and let the users sign in again.");
            var key = File.ReadAllBytes(path);
            return key.Length == TokenCipher.KeyLength
                ? key
                : throw new TokenStoreException($"The key file {path} has {key.Length} bytes instead of {TokenCipher.KeyLength}: it is no key, or was cut off.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new TokenStoreException($"The key file {path} cannot be read or made: {exception.Message}", innerException: exception);
        }
    }

    private static void Create(string path, TimeSpan patience)
    {
        // Several processes may start at once, and all must go on with one key: a file is not moved to a free name in one step.
        using var alone = FileLock.Enter(path + ".lock", patience);
        if (File.Exists(path))
            return;
        var key = RandomNumberGenerator.GetBytes(TokenCipher.KeyLength);
        try
        {
            PrivateFile.Put(path, key);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }
}
