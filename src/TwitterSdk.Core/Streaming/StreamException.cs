namespace TwitterSdk.Core.Streaming;

/// <summary>A stream that cannot go on, for a reason that is neither a refusal nor the network's.</summary>
public sealed class StreamException : Exception
{
    /// <param name="endpoint">The endpoint's name.</param>
    /// <param name="message">What happened, and what to do about it.</param>
    public StreamException(string endpoint, string message)
        : base($"{endpoint}: {message}") => Endpoint = endpoint;

    /// <summary>What was called: chapter and method, for instance <c>Users.GetMe</c>.</summary>
    public string Endpoint { get; }
}
