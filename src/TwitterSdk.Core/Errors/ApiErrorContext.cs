using TwitterSdk.Core.Auth;

namespace TwitterSdk.Core.Errors;

/// <summary>A failure, for an error handler: what is left when the client's own retries have not helped.</summary>
public sealed class ApiErrorContext
{
    /// <summary>What went wrong: an <see cref="ApiException"/>, <see cref="ApiTransportException"/>, <see cref="ApiTimeoutException"/>, <see cref="ApiDecodeException"/> or <see cref="AuthException"/>.</summary>
    public required Exception Exception { get; init; }

    /// <summary>What was called: chapter and method, for instance <c>Users.GetMe</c>.</summary>
    public required string Endpoint { get; init; }

    /// <summary>How often the call was sent, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>True when the call changes nothing, so that sending it again is safe.</summary>
    public required bool Safe { get; init; }

    /// <summary>Who was calling; set it to send the next try as somebody else.</summary>
    public required ApiCredentials Credentials { get; set; }
}
