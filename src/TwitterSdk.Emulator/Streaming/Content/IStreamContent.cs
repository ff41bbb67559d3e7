using TwitterSdk.Emulator.Streaming.Events;

namespace TwitterSdk.Emulator.Streaming.Content;

/// <summary>What a stream says of what happens.</summary>
internal interface IStreamContent
{
    /// <summary>The message about an event; null when the stream does not tell of it.</summary>
    byte[]? Tell(StateEvent happened);
}
