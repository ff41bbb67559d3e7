using System.Text.Json;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>Reads what a device endpoint answers (RFC 8628, 3.2).</summary>
internal static class OAuth2DeviceAnswer
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_life = TimeSpan.FromMinutes(30);

    /// <summary>Null when it is no JSON, or something is missing.</summary>
    public static OAuth2DeviceCode? Read(ReadOnlySpan<byte> body, IReadOnlyList<string> scopes, DateTimeOffset now)
    {
        string? device = null, user = null, address = null, complete = null;
        TimeSpan? life = null, interval = null;
        try
        {
            var json = new Utf8JsonReader(body);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                return null;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var name = json.GetString();
                json.Read();
                switch (name)
                {
                    case "device_code": device = json.GetString(); break;
                    case "user_code": user = json.GetString(); break;
                    case "verification_uri" or "verification_url": address = json.GetString(); break;
                    case "verification_uri_complete": complete = json.GetString(); break;
                    case "expires_in": life = OAuth2TokensJson.ReadSeconds(ref json); break;
                    case "interval": interval = OAuth2TokensJson.ReadSeconds(ref json); break;
                    default: json.Skip(); break;
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not told on: its message may quote the codes.
            return null;
        }

        if (string.IsNullOrEmpty(device) || string.IsNullOrEmpty(user) || WebPage(address) is not { } page)
            return null;
        return new OAuth2DeviceCode(device, scopes)
        {
            UserCode = user,
            VerificationUri = page,
            VerificationUriComplete = WebPage(complete),
            ExpiresAt = now + (life ?? s_life),
            Interval = interval is { } given && given > TimeSpan.Zero ? given : s_interval,
        };
    }

    private static Uri? WebPage(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var page) && page.Scheme is ("https" or "http") ? page : null;
}
