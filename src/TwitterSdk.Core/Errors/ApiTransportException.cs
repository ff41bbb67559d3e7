namespace TwitterSdk.Core.Errors;

/// <summary>The vendor could not be reached, or the connection broke.</summary>
public sealed class ApiTransportException : Exception
{
    /// <param name="endpoint">The endpoint's name.</param>
    /// <param name="message">What happened.</param>
    /// <param name="maybeExecuted">True when the request may have reached the vendor.</param>
    /// <param name="innerException">The cause.</param>
    public ApiTransportException(string endpoint, string message, bool maybeExecuted, Exception innerException)
        : base($"{endpoint}: {message}", innerException)
    {
        Endpoint = endpoint;
        MaybeExecuted = maybeExecuted;
    }

    /// <summary>What was called: chapter and method, for instance <c>Users.GetMe</c>.</summary>
    public string Endpoint { get; }

    /// <summary>False when the request provably never left, so that sending it again cannot do its work twice.</summary>
    public bool MaybeExecuted { get; }
}
