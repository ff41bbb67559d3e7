using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TwitterSdk.Emulator.Http;

namespace TwitterSdk.Emulator.Twitch.Playlists;

/// <summary>Permits to play, signed so that nobody can change them.</summary>
internal sealed class PlaybackPermits
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(20);

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(20);

    /// <summary>A permit for one thing, as JSON text, and its signature.</summary>
    /// <param name="name"><c>channel</c> or <c>vod_id</c>.</param>
    public (string Token, string Signature) Issue(string name, string value, string? userId, DateTimeOffset now)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString(name, value);
            json.WriteStartObject("chansub"u8);
            json.WriteStartArray("restricted_bitrates"u8);
            json.WriteEndArray();
            json.WriteNumber("view_until"u8, now.AddYears(1).ToUnixTimeSeconds());
            json.WriteEndObject();
            json.WriteNumber("expires"u8, (now + s_lifetime).ToUnixTimeSeconds());
            json.WriteStartObject("private"u8);
            json.WriteBoolean("allowed_to_view"u8, true);
            json.WriteEndObject();
            json.WriteBoolean("privileged"u8, false);
            json.WriteString("user_id"u8, userId);
            json.WriteNumber("version"u8, 2);
            json.WriteEndObject();
        }

        byte[] token = buffer.ToArray();
        return (Encoding.UTF8.GetString(token), Sign(token));
    }

    /// <summary>Refuses a permit that was not issued here, is for something else, or too old.</summary>
    public void Check(string token, string signature, string name, string value, DateTimeOffset now)
    {
        byte[] expected = Encoding.ASCII.GetBytes(Sign(Encoding.UTF8.GetBytes(token)));
        if (!CryptographicOperations.FixedTimeEquals(expected, Encoding.ASCII.GetBytes(signature)))
            throw new Refusal(403, 0, "Invalid signature");
        using JsonDocument claims = JsonDocument.Parse(token);
        if (!claims.RootElement.TryGetProperty(name, out JsonElement about) || about.GetString() != value)
            throw new Refusal(403, 0, "The token is for something else");
        if (claims.RootElement.GetProperty("expires"u8).GetInt64() <= now.ToUnixTimeSeconds())
            throw new Refusal(403, 0, "The token has expired");
    }

#pragma warning disable CA5350 // The vendor's signatures had forty digits.
    private string Sign(byte[] token) => Convert.ToHexStringLower(HMACSHA1.HashData(_key, token));
#pragma warning restore CA5350
}
