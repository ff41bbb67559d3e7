namespace TwitterSdk.Core.Json;

/// <summary>The document is not JSON, is cut off, or is nested too deep.</summary>
public sealed class JsonReadException : FormatException
{
    /// <param name="message">What is wrong.</param>
    /// <param name="position">The byte at which it is wrong.</param>
    public JsonReadException(string message, long position)
        : base(message) => Position = position;

    /// <summary>The byte at which the document is wrong, from 0.</summary>
    public long Position { get; }
}
