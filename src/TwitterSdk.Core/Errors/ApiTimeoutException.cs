namespace TwitterSdk.Core.Errors;

/// <summary>A call took longer than it may.</summary>
public sealed class ApiTimeoutException : TimeoutException
{
    /// <param name="endpoint">The endpoint's name.</param>
    /// <param name="timeout">The time that it had.</param>
    /// <param name="whole">True for the time of the whole call, waits included; false for that of one try.</param>
    public ApiTimeoutException(string endpoint, TimeSpan timeout, bool whole)
        : base($"{endpoint}: {(whole ? "the call, with its waits," : "no complete answer came, and the try")} took longer than {timeout}. The time is set by {(whole ? "ApiCallOptions.Timeout" : "the client's Timeout")}.")
    {
        Endpoint = endpoint;
        Timeout = timeout;
        Whole = whole;
    }

    /// <param name="endpoint">The endpoint's name.</param>
    /// <param name="innerException">The timeout of the HTTP client itself, or of a handler in it.</param>
    public ApiTimeoutException(string endpoint, TimeoutException innerException)
        : base($"{endpoint}: the HTTP client gave up by a timeout of its own, not the SDK's.", innerException) => Endpoint = endpoint;

    /// <summary>What was called: chapter and method, for instance <c>Users.GetMe</c>.</summary>
    public string Endpoint { get; }

    /// <summary>The time that the call had; null when the HTTP client has a timeout of its own.</summary>
    public TimeSpan? Timeout { get; }

    /// <summary>True when the time of the whole call is up, false for that of one try.</summary>
    public bool Whole { get; }
}
