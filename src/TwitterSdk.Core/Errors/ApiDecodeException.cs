using System.Net;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Errors;

/// <summary>An answer that says success, but whose body cannot be read: broken JSON, nothing at all, or more than the limit.</summary>
public sealed class ApiDecodeException : Exception
{
    /// <param name="endpoint">The endpoint's name.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="message">What is wrong with the body.</param>
    /// <param name="innerException">The reader's own exception.</param>
    public ApiDecodeException(string endpoint, HttpStatusCode status, string message, Exception? innerException = null)
        : base($"{endpoint}: HTTP {(int)status}, but the answer cannot be read: {message}", innerException)
    {
        Endpoint = endpoint;
        Status = status;
        Position = (innerException as JsonReadException)?.Position;
    }

    /// <summary>What was called: chapter and method, for instance <c>Users.GetMe</c>.</summary>
    public string Endpoint { get; }

    /// <summary>The HTTP status that the vendor answered with.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>The byte of the body at which it is wrong, from 0; null when the body is empty or too large.</summary>
    public long? Position { get; }
}
