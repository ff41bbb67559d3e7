using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>Proof that whoever redeems a code is who asked for it (RFC 7636, S256), and other random text.</summary>
internal static class Pkce
{
    /// <summary>Text of 256 random bits that may stand in an address as it is: a verifier, a state.</summary>
    public static string CreateSecret()
    {
        Span<byte> random = stackalloc byte[32];
        RandomNumberGenerator.Fill(random);
        return Base64Url.EncodeToString(random);
    }

    /// <summary>What may be shown of a verifier.</summary>
    public static string Challenge(string verifier) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    /// <summary>Compares without telling by the time taken where the texts differ.</summary>
    public static bool AreEqual(string? left, string? right) =>
        left is not null && right is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));
}
