using TwitterSdk.Core.Auth;

namespace TwitterSdk.Core.Errors;

/// <summary>A failed try, for an error handler.</summary>
public sealed class ApiErrorContext
{
    /// <summary>What went wrong: an <see cref="ApiException"/>, <see cref="HttpRequestException"/> or <see cref="TimeoutException"/>.</summary>
    public required Exception Exception { get; init; }

    /// <summary>The endpoint's name.</summary>
    public required string Endpoint { get; init; }

    /// <summary>How often the call was sent, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>True when the call changes nothing, so that sending it again is safe.</summary>
    public required bool Safe { get; init; }

    /// <summary>Who was calling; set it to send the next try as somebody else.</summary>
    public required ApiCredentials Credentials { get; set; }
}
