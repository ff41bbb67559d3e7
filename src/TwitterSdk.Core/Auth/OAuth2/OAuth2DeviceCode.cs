using System.Diagnostics;
using System.Globalization;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>A sign-in that the user finishes on another device, by typing a short code there.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class OAuth2DeviceCode
{
    internal OAuth2DeviceCode(string deviceCode, IReadOnlyList<string> scopes)
    {
        DeviceCode = deviceCode;
        Scopes = scopes;
    }

    /// <summary>What the user types.</summary>
    public required string UserCode { get; init; }

    /// <summary>Where the user types it.</summary>
    public required Uri VerificationUri { get; init; }

    /// <summary>The same with the code filled in, to show as a picture; null when the vendor has none.</summary>
    public Uri? VerificationUriComplete { get; init; }

    /// <summary>When the code ends.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>How long to wait between questions whether the user is done.</summary>
    public required TimeSpan Interval { get; init; }

    /// <summary>What the user is asked for.</summary>
    public IReadOnlyList<string> Scopes { get; }

    internal string DeviceCode { get; }

    /// <summary>Where the user goes; without the codes.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{nameof(OAuth2DeviceCode)} at {VerificationUri.GetLeftPart(UriPartial.Path)} until {ExpiresAt.UtcDateTime:u}");
}
