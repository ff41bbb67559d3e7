using System.Net;

namespace TwitterSdk.Core.Auth;

/// <summary>A sign-in by OAuth 1.0a that failed.</summary>
public sealed class OAuth1FlowException : AuthException
{
    /// <param name="problem">Why it failed.</param>
    /// <param name="message">What went wrong, and what would help.</param>
    /// <param name="status">The HTTP status, when the vendor refused.</param>
    public OAuth1FlowException(OAuth1FlowProblem problem, string message, HttpStatusCode? status = null)
        : base(message)
    {
        Problem = problem;
        Status = status;
    }

    /// <summary>Why it failed, for code that treats reasons differently; the message has the cure.</summary>
    public OAuth1FlowProblem Problem { get; }

    /// <summary>The HTTP status, when the vendor refused.</summary>
    public HttpStatusCode? Status { get; }
}
