namespace TwitterSdk.Core.Media;

/// <summary>The media could not be read to their end: the source failed, not the upload.</summary>
public sealed class MediaSourceException : MediaException
{
    internal MediaSourceException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
