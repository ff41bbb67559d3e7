using TwitterSdk.Emulator.Streaming.Events;

namespace TwitterSdk.Emulator.Streaming.Content;

/// <summary>What a stream says of what happens.</summary>
internal interface IStreamContent
{
    /// <summary>Tells of an event: nothing, one message or several.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="send">Gets each message.</param>
    void Tell(StateEvent happened, Action<byte[]> send);
}
