namespace TwitterSdk.Core.Streaming;

/// <summary>What happens when messages come faster than they are taken and the buffer is full.</summary>
public enum StreamOverflow
{
    /// <summary>Nothing more is read until there is room: the vendor's own queue fills up, and may end in a disconnection.</summary>
    Wait,

    /// <summary>The oldest message in the buffer is dropped, and counted.</summary>
    DropOldest,

    /// <summary>The message that just came is dropped, and counted.</summary>
    DropNewest,

    /// <summary>The stream ends with a <see cref="StreamException"/>.</summary>
    Fail,
}
