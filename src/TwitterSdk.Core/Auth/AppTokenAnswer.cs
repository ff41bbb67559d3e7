using System.Text.Json;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth;

/// <summary>Reads what a token endpoint answers.</summary>
internal static class AppTokenAnswer
{
    private const int MaxLength = 64 * 1024;

    /// <summary>The token.</summary>
    /// <exception cref="AuthException">The answer is a refusal, or holds no bearer token.</exception>
    public static async Task<string> ReadTokenAsync(HttpResponseMessage response, string path, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
            throw Refused(response, path);

        string? token;
        try
        {
            using var body = await PooledBody.ReadAsync(response.Content, MaxLength, cancellationToken).ConfigureAwait(false);
            token = ReadToken(body.Span);
        }
        catch (InvalidDataException)
        {
            throw new AuthException($"{path} answered more than {MaxLength} bytes, or something that cannot be unpacked.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Without the inner exception: its message may quote the body.
            throw new AuthException($"{path} answered something that is no JSON of a token.");
        }

        if (token is null or "" || token.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw new AuthException($"{path} answered without a bearer token.");
        return token;
    }

    public static AuthException Refused(HttpResponseMessage response, string path) =>
        new($"{path} answered {(int)response.StatusCode}: {AuthException.CureOf(response.StatusCode) ?? "check the app's key and secret."}");

    private static string? ReadToken(ReadOnlySpan<byte> body)
    {
        var json = new Utf8JsonReader(body);
        string? token = null;
        var bearer = true;
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isToken = json.ValueTextEquals("access_token"u8);
            var isType = json.ValueTextEquals("token_type"u8);
            json.Read();
            if (isToken)
                token = json.GetString();
            else if (isType)
                bearer = string.Equals(json.GetString(), "bearer", StringComparison.OrdinalIgnoreCase);
            else
                json.Skip();
        }

        return bearer ? token : null;
    }
}
