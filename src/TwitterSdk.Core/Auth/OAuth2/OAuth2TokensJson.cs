using System.Text.Json;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>Reads a token endpoint's answer, and writes and reads tokens in a form of the same names with the end of life as a time.</summary>
internal static class OAuth2TokensJson
{
    private const string Broken = "This is no text of tokens: it was written by something else, or damaged.";

    public static byte[] Write(OAuth2Tokens tokens)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("access_token"u8, tokens.AccessToken);
            if (tokens.RefreshToken is not null)
                json.WriteString("refresh_token"u8, tokens.RefreshToken);
            if (tokens.ExpiresAt is { } at)
                json.WriteNumber("expires_at_ms"u8, at.ToUnixTimeMilliseconds());
            if (tokens.Scopes is not null)
                json.WriteString("scope"u8, string.Join(' ', tokens.Scopes));
            json.WriteString("token_type"u8, tokens.TokenType);
            if (tokens.IdToken is not null)
                json.WriteString("id_token"u8, tokens.IdToken);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <exception cref="FormatException">It is no such text; the message does not repeat it.</exception>
    public static OAuth2Tokens Read(ReadOnlySpan<byte> text) => Read(text, DateTimeOffset.UnixEpoch) ?? throw new FormatException(Broken);

    /// <summary>Null when it is no JSON of tokens, or a token is missing or is none.</summary>
    /// <param name="text">JSON.</param>
    /// <param name="now">What <c>expires_in</c> counts from.</param>
    public static OAuth2Tokens? Read(ReadOnlySpan<byte> text, DateTimeOffset now)
    {
        string? access = null, refresh = null, type = null, id = null;
        DateTimeOffset? end = null;
        IReadOnlyList<string>? scopes = null;
        try
        {
            var json = new Utf8JsonReader(text);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                return null;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var name = json.GetString();
                json.Read();
                switch (name)
                {
                    case "access_token": access = json.GetString(); break;
                    case "refresh_token": refresh = json.GetString(); break;
                    case "token_type": type = json.GetString(); break;
                    case "id_token": id = json.GetString(); break;
                    case "scope": scopes = ReadScopes(ref json); break;
                    case "expires_in": end = ReadSeconds(ref json) is { } seconds ? now + seconds : null; break;
                    case "expires_at_ms": end = DateTimeOffset.FromUnixTimeMilliseconds(json.GetInt64()); break;
                    default: json.Skip(); break;
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or ArgumentOutOfRangeException)
        {
            // Not told on: its message may quote the text.
            return null;
        }

        if (!IsToken(access) || (refresh is not null and not "" && !IsToken(refresh)))
            return null;
        return new OAuth2Tokens
        {
            AccessToken = access!,
            RefreshToken = refresh is "" ? null : refresh,
            ExpiresAt = end,
            Scopes = scopes,
            TokenType = type ?? "bearer",
            IdToken = id,
        };
    }

    /// <summary>Words between spaces; some vendors put commas there.</summary>
    public static IReadOnlyList<string> SplitScopes(string text) => text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A span of time as a number, or as text of one; null for nonsense.</summary>
    public static TimeSpan? ReadSeconds(ref Utf8JsonReader json)
    {
        double seconds;
        if (json.TokenType == JsonTokenType.Number)
            seconds = json.GetDouble();
        else if (json.TokenType != JsonTokenType.String || !double.TryParse(json.GetString(), System.Globalization.CultureInfo.InvariantCulture, out seconds))
        {
            json.Skip();
            return null;
        }

        // A century is for ever, and does not overflow a time.
        return seconds is >= 0 and <= 3_153_600_000 ? TimeSpan.FromSeconds(seconds) : null;
    }

    private static IReadOnlyList<string>? ReadScopes(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.String)
            return SplitScopes(json.GetString()!);
        if (json.TokenType != JsonTokenType.StartArray)
        {
            json.Skip();
            return null;
        }

        List<string> scopes = [];
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType == JsonTokenType.String)
                scopes.Add(json.GetString()!);
            else
                json.Skip();
        }

        return scopes;
    }

    private static bool IsToken(string? text) => !string.IsNullOrEmpty(text) && !text.AsSpan().ContainsAnyExceptInRange('!', '~');
}
