using System.Security.Cryptography;

namespace TwitterSdk.Core.Auth.Signing;

/// <summary>Alphanumeric text that never comes twice. Random bytes are drawn in blocks, since each drawing is dear.</summary>
internal static class Nonce
{
    /// <summary>The length of a nonce.</summary>
    public const int Length = 32;

    [ThreadStatic]
    private static byte[]? s_random;

    [ThreadStatic]
    private static int s_used;

    // 32 characters, so that each takes five bits and none is likelier: 160 bits in all.
    private static ReadOnlySpan<byte> Alphabet => "abcdefghijkmnopqrstuvwxyz0123456"u8;

    /// <summary>Writes a new nonce.</summary>
    public static void Fill(Span<byte> destination)
    {
        var random = s_random ??= new byte[Length * 32];
        if (s_used == 0)
            RandomNumberGenerator.Fill(random);

        var bytes = random.AsSpan(s_used, Length);
        for (var i = 0; i < Length; i++)
            destination[i] = Alphabet[bytes[i] & 31];
        s_used = (s_used + Length) % random.Length;
    }
}
