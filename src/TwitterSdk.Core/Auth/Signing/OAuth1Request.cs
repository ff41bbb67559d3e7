using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth.Signing;

/// <summary>What a signature covers. All text is percent-encoded already.</summary>
internal readonly ref struct OAuth1Request
{
    /// <summary>The HTTP verb.</summary>
    public required string Method { get; init; }

    /// <summary>Scheme, host and path as they are sent, without a query.</summary>
    public required ReadOnlySpan<byte> Target { get; init; }

    /// <summary>What <see cref="Ranges"/> point into.</summary>
    public ReadOnlySpan<byte> Bytes { get; init; }

    /// <summary>The request's parameters in any order; those of the query are signed, and those of the form when <see cref="SignForm"/> says so.</summary>
    public ReadOnlySpan<ParameterRange> Ranges { get; init; }

    /// <summary>True when the form is the request's body.</summary>
    public bool SignForm { get; init; }

    /// <summary>The nonce; a new one for each try.</summary>
    public required ReadOnlySpan<byte> Nonce { get; init; }

    /// <summary>Seconds since 1970.</summary>
    public required long Timestamp { get; init; }

    /// <summary>True to sign for the app alone, without the user's token.</summary>
    public bool WithoutToken { get; init; }

    /// <summary>Where the vendor's page leads back to; empty for none.</summary>
    public ReadOnlySpan<byte> Callback { get; init; }

    /// <summary>What the user brought from the vendor's page; empty for none.</summary>
    public ReadOnlySpan<byte> Verifier { get; init; }
}
