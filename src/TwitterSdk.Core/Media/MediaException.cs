namespace TwitterSdk.Core.Media;

/// <summary>An upload that went wrong for another reason than a refused call.</summary>
public abstract class MediaException : Exception
{
    private protected MediaException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
