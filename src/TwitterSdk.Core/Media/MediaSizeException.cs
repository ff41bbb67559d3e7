namespace TwitterSdk.Core.Media;

/// <summary>The media are too large for what they are meant for, or empty. Nothing was sent.</summary>
public sealed class MediaSizeException : MediaException
{
    internal MediaSizeException(string message, long size, long limit)
        : base(message) => (Size, Limit) = (size, limit);

    /// <summary>How many bytes there are; where the whole was not read, how many there are at least.</summary>
    public long Size { get; }

    /// <summary>How many bytes there may be.</summary>
    public long Limit { get; }
}
