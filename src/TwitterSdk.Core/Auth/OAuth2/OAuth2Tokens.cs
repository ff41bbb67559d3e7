using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>What a token endpoint gave. Shows its secrets neither in <see cref="ToString"/> nor in the debugger.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record OAuth2Tokens
{
    /// <summary>The token that calls carry.</summary>
    public required string AccessToken { get; init; }

    /// <summary>The token that buys the next access token; null when the vendor gave none, or the scopes did not ask for it.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>When the access token ends; null when the vendor did not tell.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>What the user agreed to; null when that is not known.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>The kind of token, nearly always <c>bearer</c>.</summary>
    public string TokenType { get; init; } = "bearer";

    /// <summary>Who signed in, as a signed token of OpenID Connect; null unless that was asked for.</summary>
    public string? IdToken { get; init; }

    /// <summary>Text with all of it, secrets included, for stores that encrypt it.</summary>
    public string Serialize() => Encoding.UTF8.GetString(OAuth2TokensJson.Write(this));

    /// <summary>Reads what <see cref="Serialize"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static OAuth2Tokens Deserialize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return OAuth2TokensJson.Read(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Scopes and end of life, no token.</summary>
    public override string ToString()
    {
        var scopes = Scopes is null ? "unknown scopes" : string.Join(' ', Scopes);
        var until = ExpiresAt is { } at ? string.Create(CultureInfo.InvariantCulture, $"until {at.UtcDateTime:u}") : "without an end";
        return $"{nameof(OAuth2Tokens)} {scopes}, {until}{(RefreshToken is null ? "" : ", refreshable")}";
    }
}
