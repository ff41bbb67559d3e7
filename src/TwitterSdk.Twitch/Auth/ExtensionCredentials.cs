using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TwitterSdk.Core.Auth;

namespace TwitterSdk.Twitch.Auth;

/// <summary>The backend of an extension, which signs its own tokens (JWT, HS256) with the secret that it shares with Twitch. Each serves for a while.</summary>
/// <remarks>Made by <see cref="TwitchCredentials.Extension"/>.</remarks>
internal sealed class ExtensionCredentials : ApiCredentials
{
    private const string Authorization = "Authorization";
    private static readonly IReadOnlyList<AuthScheme> s_schemes = [AuthScheme.App];
    private static readonly string s_head = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);
    private static readonly TimeSpan s_life = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan s_reserve = TimeSpan.FromMinutes(1);

    private readonly byte[] _secret;
    private readonly string _owner;
    private readonly string? _channel;
    private SignedToken? _token;

    public ExtensionCredentials(string clientId, string secret, UserId owner, UserId? channel)
    {
        ArgumentException.ThrowIfNullOrEmpty(secret);
        ArgumentException.ThrowIfNullOrEmpty(owner.Value, nameof(owner));
        try
        {
            _secret = Convert.FromBase64String(secret);
        }
        catch (FormatException exception)
        {
            throw new ArgumentException("The secret is not in base64: take the extension's own secret from its settings, not the one of the client id.", nameof(secret), exception);
        }

        _owner = owner.Value;
        _channel = channel?.Value;
        Id = $"extension-{clientId}-{_owner}-{_channel}";
    }

    public override string Id { get; }

    public override IReadOnlyList<AuthScheme> Schemes => s_schemes;

    public override ValueTask AuthorizeAsync(ApiAuthorization authorization, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authorization);
        if (authorization.Scheme == AuthScheme.None)
            return default;
        DateTimeOffset now = authorization.Transport.TimeProvider.GetUtcNow();
        SignedToken? token = Volatile.Read(ref _token);
        if (token is null || token.EndsAt - now < s_reserve)
            Volatile.Write(ref _token, token = Sign(now + s_life));
        authorization.Request.Headers.Remove(Authorization);
        authorization.Request.Headers.TryAddWithoutValidation(Authorization, token.Header);
        return default;
    }

    private SignedToken Sign(DateTimeOffset endsAt)
    {
        string signed = $"{s_head}.{Base64Url.EncodeToString(Claims(endsAt))}";
        return new SignedToken($"Bearer {signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(signed)))}", endsAt);
    }

    private ReadOnlySpan<byte> Claims(DateTimeOffset endsAt)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            json.WriteNumber("exp"u8, endsAt.ToUnixTimeSeconds());
            json.WriteString("user_id"u8, _owner);
            json.WriteString("role"u8, "external"u8);
            if (_channel is not null)
                json.WriteString("channel_id"u8, _channel);
            json.WriteStartObject("pubsub_perms"u8);
            json.WriteStartArray("send"u8);
            json.WriteStringValue("*"u8);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return text.WrittenSpan;
    }

    private sealed record SignedToken(string Header, DateTimeOffset EndsAt)
    {
        public override string ToString() => nameof(SignedToken);
    }
}
