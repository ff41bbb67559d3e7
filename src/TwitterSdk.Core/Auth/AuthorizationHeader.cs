using System.Buffers;
using System.Text;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth;

/// <summary>Writes and reads the <c>Authorization</c> header as it travels.</summary>
internal static class AuthorizationHeader
{
    /// <summary>What stands before a token unless the endpoint says another word.</summary>
    public const string BearerWord = "Bearer";

    private const string Name = "Authorization";

    public static void Set(HttpRequestMessage request, string value)
    {
        if (request.Headers.NonValidated.Contains(Name))
            request.Headers.Remove(Name);
        request.Headers.TryAddWithoutValidation(Name, value);
    }

    public static string? Get(HttpRequestMessage request) =>
        request.Headers.NonValidated.TryGetValues(Name, out var values) ? values.ToString() : null;

    /// <summary>Puts another word before a token: some endpoints want it introduced by another word than <c>Bearer</c>.</summary>
    public static void Reword(HttpRequestMessage request, string from, string to)
    {
        if (Get(request) is { } header && header.Length > from.Length && header[from.Length] == ' ' && header.StartsWith(from, StringComparison.Ordinal))
            Set(request, string.Concat(to, header.AsSpan(from.Length)));
    }

    /// <summary><c>Basic</c> with key and secret, each percent-encoded before they are joined.</summary>
    public static string Basic(string key, string secret)
    {
        var pair = $"{PercentEncoding.EncodeText(key)}:{PercentEncoding.EncodeText(secret)}";
        return "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(pair));
    }

    /// <summary>A token travels as it is: one that came percent-encoded stays so.</summary>
    public static string Bearer(string token, string parameter)
    {
        Secret.Check(token, parameter);
        return BearerWord + " " + token;
    }
}
