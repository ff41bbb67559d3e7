namespace TwitterSdk.Core.Media;

/// <summary>The stages of an upload, in their order.</summary>
public enum MediaUploadStage
{
    /// <summary>Bytes are on their way.</summary>
    Sending,

    /// <summary>All bytes are there, and the vendor is at work on them.</summary>
    Processing,

    /// <summary>The media can be used.</summary>
    Done,
}
