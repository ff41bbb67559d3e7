namespace TwitterSdk.Core.Http;

/// <summary>A parameter that the vendor would refuse; thrown before anything is sent.</summary>
public sealed class ApiArgumentException : ArgumentException
{
    /// <param name="endpoint">The endpoint's name.</param>
    /// <param name="parameter">The wire name, or the alternatives, at fault.</param>
    /// <param name="message">What is wrong and what would be right.</param>
    public ApiArgumentException(string endpoint, string parameter, string message)
        : base(message, parameter) => Endpoint = endpoint;

    /// <summary>The endpoint that was called.</summary>
    public string Endpoint { get; }
}
