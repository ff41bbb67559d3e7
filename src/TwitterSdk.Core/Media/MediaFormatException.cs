namespace TwitterSdk.Core.Media;

/// <summary>The media are of a type that is not known or not accepted. Nothing was sent.</summary>
public sealed class MediaFormatException : MediaException
{
    internal MediaFormatException(string message, string? mediaType)
        : base(message) => MediaType = mediaType;

    /// <summary>What the media are; null when nobody knows.</summary>
    public string? MediaType { get; }
}
