using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace TwitterSdk.Core.Webhooks;

/// <summary>The HMAC-SHA256 with which a vendor signs what it sends to a webhook: <c>sha256=</c> and the hash as text.</summary>
public sealed class WebhookSignature
{
    private const string Prefix = "sha256=";

    private readonly bool _hex;

    private WebhookSignature(bool hex) => _hex = hex;

    /// <summary>The hash is written in base64.</summary>
    public static WebhookSignature Base64 { get; } = new(hex: false);

    /// <summary>The hash is written in hexadecimal digits.</summary>
    public static WebhookSignature Hex { get; } = new(hex: true);

    /// <summary>Signs a message.</summary>
    /// <param name="secret">The shared secret.</param>
    /// <param name="head">What is signed before the body, such as the values of headers; may be empty.</param>
    /// <param name="body">The raw body.</param>
    /// <returns>The value of the header.</returns>
    public string Sign(string secret, string head, ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Hash(secret, head, body, hash);
        return Prefix + (_hex ? Convert.ToHexStringLower(hash) : Convert.ToBase64String(hash));
    }

    /// <summary>Whether a message was signed with one of the secrets; takes the same time wherever a wrong signature differs.</summary>
    /// <param name="signature">The value of the header; null when there was none.</param>
    /// <param name="secrets">The secrets that count: more than one while a secret is being changed.</param>
    /// <param name="head">What is signed before the body; may be empty.</param>
    /// <param name="body">The raw body, byte for byte as it came.</param>
    public bool Verify(string? signature, IEnumerable<string> secrets, string head, ReadOnlySpan<byte> body)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        Span<byte> told = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (!TryDecode(signature, told))
            return false;

        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        bool matches = false;
        foreach (string secret in secrets)
        {
            Hash(secret, head, body, expected);
            matches |= CryptographicOperations.FixedTimeEquals(expected, told);
        }

        return matches;
    }

    private static void Hash(string secret, string head, ReadOnlySpan<byte> body, Span<byte> hash)
    {
        ArgumentException.ThrowIfNullOrEmpty(secret);
        ArgumentNullException.ThrowIfNull(head);
        byte[] key = Encoding.UTF8.GetBytes(secret);
        if (head.Length == 0)
        {
            HMACSHA256.HashData(key, body, hash);
            return;
        }

        byte[] signed = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(head.Length) + body.Length);
        int length = Encoding.UTF8.GetBytes(head, signed);
        body.CopyTo(signed.AsSpan(length));
        HMACSHA256.HashData(key, signed.AsSpan(0, length + body.Length), hash);
        ArrayPool<byte>.Shared.Return(signed);
    }

    private bool TryDecode(string? signature, Span<byte> hash)
    {
        if (signature is null || !signature.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return false;
        ReadOnlySpan<char> text = signature.AsSpan(Prefix.Length);
        if (!_hex)
            return Convert.TryFromBase64Chars(text, hash, out int written) && written == hash.Length;
        return text.Length == hash.Length * 2 && Convert.FromHexString(text, hash, out _, out _) == OperationStatus.Done;
    }
}
