using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>A sign-in whose user is away at the vendor's page. Keep it for that user alone until the browser comes back, then complete it, once.</summary>
/// <remarks>A web app keeps <see cref="Serialize"/> in the user's session or in an encrypted cookie: it holds secrets.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class OAuth2PendingSignIn
{
    private readonly string _state;
    private readonly string? _verifier;
    private int _used;

    internal OAuth2PendingSignIn(Uri page, Uri redirectUri, IReadOnlyList<string> scopes, string state, string? verifier, bool isImplicit, DateTimeOffset expiresAt)
    {
        Page = page;
        RedirectUri = redirectUri;
        Scopes = scopes;
        IsImplicit = isImplicit;
        ExpiresAt = expiresAt;
        _state = state;
        _verifier = verifier;
    }

    /// <summary>The page to open in the user's browser.</summary>
    public Uri Page { get; }

    /// <summary>Where the browser comes back to.</summary>
    public Uri RedirectUri { get; }

    /// <summary>What the user is asked for.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>True when the token itself comes back, in the address's fragment, instead of a code.</summary>
    public bool IsImplicit { get; }

    /// <summary>When the sign-in is no longer accepted.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>The text that ties the browser's return to this sign-in; a web app may find the pending sign-in by it.</summary>
    public string RevealState() => _state;

    /// <summary>Text with all of it, secrets included; it is short enough for a cookie.</summary>
    public string Serialize()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("page"u8, Page.OriginalString);
            json.WriteString("redirect_uri"u8, RedirectUri.OriginalString);
            json.WriteString("scope"u8, string.Join(' ', Scopes));
            json.WriteString("state"u8, _state);
            if (_verifier is not null)
                json.WriteString("code_verifier"u8, _verifier);
            json.WriteBoolean("implicit"u8, IsImplicit);
            json.WriteNumber("expires_at"u8, ExpiresAt.ToUnixTimeMilliseconds());
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Reads what <see cref="Serialize"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static OAuth2PendingSignIn Deserialize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text) ?? throw new FormatException("This is no text of a pending sign-in: it was written by something else, or cut off.");
    }

    internal string? Verifier => _verifier;

    internal bool IsUsed => Volatile.Read(ref _used) != 0;

    internal bool HasState(string? state) => Pkce.AreEqual(_state, state);

    /// <summary>True for the first who asks.</summary>
    internal bool TryUse() => Interlocked.Exchange(ref _used, 1) == 0;

    /// <summary>Where it leads back to, and what it asks for; no secret.</summary>
    public override string ToString() => $"{nameof(OAuth2PendingSignIn)} to {RedirectUri.GetLeftPart(UriPartial.Path)} for {string.Join(' ', Scopes)}";

    private static OAuth2PendingSignIn? Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            return new OAuth2PendingSignIn(
                Http.BaseAddress.ToUri(Text("page")),
                new Uri(Text("redirect_uri")),
                OAuth2TokensJson.SplitScopes(Text("scope")),
                Text("state"),
                root.TryGetProperty("code_verifier"u8, out var verifier) ? verifier.GetString() : null,
                root.GetProperty("implicit"u8).GetBoolean(),
                DateTimeOffset.FromUnixTimeMilliseconds(root.GetProperty("expires_at"u8).GetInt64()));

            string Text(string name) => root.GetProperty(name).GetString() ?? throw new FormatException(name);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            // Not told on: its message may quote the text.
            return null;
        }
    }
}
