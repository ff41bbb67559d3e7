using System.Net;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>A step of OAuth 2.0 that failed.</summary>
public class OAuth2Exception : AuthException
{
    /// <param name="problem">Why it failed.</param>
    /// <param name="message">What went wrong, and what would help.</param>
    /// <param name="innerException">What lies under it.</param>
    public OAuth2Exception(OAuth2Problem problem, string message, Exception? innerException = null)
        : base(message, innerException) => Problem = problem;

    /// <summary>Why it failed, for code that treats reasons differently; the message has the cure.</summary>
    public OAuth2Problem Problem { get; }

    /// <summary>The standard's code of the error, for instance <c>invalid_grant</c>; null when the vendor told none.</summary>
    public string? Code { get; init; }

    /// <summary>The vendor's own words, without secrets.</summary>
    public string? Description { get; init; }

    /// <summary>The HTTP status, when the vendor answered.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>True when the same step may succeed later, because the fault is the vendor's.</summary>
    public bool IsTransient => Status >= HttpStatusCode.InternalServerError || Status == HttpStatusCode.TooManyRequests
        || Code is "temporarily_unavailable" or "server_error";
}
