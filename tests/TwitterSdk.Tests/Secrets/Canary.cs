using System.Text;
using NUnit.Framework.Constraints;

namespace TwitterSdk.Tests.Secrets;

/// <summary>Secrets that would be known anywhere, in whatever dress.</summary>
internal static class Canary
{
    public const string Key = "app-key-of-birds";
    public const string ConsumerSecret = "canary+consumer/secret==";
    public const string Token = "7-canary-token";
    public const string TokenSecret = "canary/token+secret=";
    public const string Bearer = "AAAA%2Fcanary%3Dbearer";
    public const string Obtained = "AAAA%2Fcanary%3Dobtained";
    public const string Password = "canary & password / 100%";

    private static readonly string[] s_all = [ConsumerSecret, Token, TokenSecret, Bearer, Obtained, Password, $"{Key}:{ConsumerSecret}"];

    /// <summary>Passes text in which no secret shows: as it is, percent-encoded, or in base64.</summary>
    public static Constraint Hidden()
    {
        string[] dresses =
        [
            "canary",
            .. s_all.Select(secret => Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)).TrimEnd('=')),
        ];
        return Is.Not.Matches<string>(text => dresses.Any(dress =>
            text.Contains(dress, StringComparison.OrdinalIgnoreCase)
            || text.Contains(Uri.EscapeDataString(dress), StringComparison.OrdinalIgnoreCase)));
    }
}
