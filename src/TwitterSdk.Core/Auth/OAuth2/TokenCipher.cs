using System.Security.Cryptography;
using System.Text;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>AES-GCM over the tokens of one user: version, nonce, tag, text.</summary>
internal sealed class TokenCipher : IDisposable
{
    public const int KeyLength = 32;

    private const byte Version = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeadLength = 1 + NonceLength + TagLength;

    private readonly byte[] _key;

    public TokenCipher(ReadOnlySpan<byte> key) => _key = key.ToArray();

    public byte[] Seal(string userKey, ReadOnlySpan<byte> text)
    {
        var whole = new byte[HeadLength + text.Length];
        whole[0] = Version;
        var nonce = whole.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);

        // An instance each: they are not thread-safe, and making one costs little beside a file.
        using var aes = new AesGcm(_key, TagLength);
        aes.Encrypt(nonce, text, whole.AsSpan(HeadLength), whole.AsSpan(1 + NonceLength, TagLength), Bound(userKey));
        return whole;
    }

    /// <exception cref="CryptographicException">It was sealed with another key or for another user, or damaged.</exception>
    public byte[] Open(string userKey, ReadOnlySpan<byte> whole)
    {
        if (whole.Length < HeadLength || whole[0] != Version)
            throw new CryptographicException("This is not what was written.");
        var text = new byte[whole.Length - HeadLength];
        using var aes = new AesGcm(_key, TagLength);
        aes.Decrypt(whole.Slice(1, NonceLength), whole[HeadLength..], whole.Slice(1 + NonceLength, TagLength), text, Bound(userKey));
        return text;
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(_key);

    private static byte[] Bound(string userKey) => [Version, .. Encoding.UTF8.GetBytes(userKey)];
}
