using System.Buffers;
using System.Text;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth;

/// <summary>Writes and reads the <c>Authorization</c> header as it travels.</summary>
internal static class AuthorizationHeader
{
    private const string Name = "Authorization";

    public static void Set(HttpRequestMessage request, string value)
    {
        if (request.Headers.NonValidated.Contains(Name))
            request.Headers.Remove(Name);
        request.Headers.TryAddWithoutValidation(Name, value);
    }

    public static string? Get(HttpRequestMessage request) =>
        request.Headers.NonValidated.TryGetValues(Name, out var values) ? values.ToString() : null;

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
        return "Bearer " + token;
    }
}
