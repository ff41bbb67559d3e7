using System.Security.Cryptography;
using System.Text;

namespace TwitterSdk.Core.Auth;

/// <summary>Checks and names secrets without ever showing one.</summary>
internal static class Secret
{
    /// <summary>Refuses what cannot be a key or token, such as one that was read with its line end.</summary>
    /// <exception cref="ArgumentException">It is empty, or has white space or other characters that no token has.</exception>
    public static void Check(string? value, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, parameter);
        if (value.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw new ArgumentException($"{parameter} has white space or characters beyond ASCII: perhaps it was copied with a line end.", parameter);
    }

    /// <summary>A short name for credentials that leads back to none of their parts.</summary>
    public static string Id(string kind, params ReadOnlySpan<string> parts)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts!)), hash);
        return $"{kind}-{Convert.ToHexStringLower(hash[..8])}";
    }
}
