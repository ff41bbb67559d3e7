namespace TwitterSdk.Core.Media;

/// <summary>The states of media that were sent.</summary>
public enum MediaProcessingState
{
    /// <summary>Not begun.</summary>
    Pending,

    /// <summary>Under way.</summary>
    InProgress,

    /// <summary>The media can be used.</summary>
    Succeeded,

    /// <summary>The media can not be used.</summary>
    Failed,
}
