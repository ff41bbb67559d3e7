using TwitterSdk.Emulator.Twitch.Facts;

namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>Where the state tells what happened.</summary>
internal interface IEventSink
{
    /// <summary>Tells all who subscribed to a type, in whichever version.</summary>
    void Publish(string type, FactSet facts);
}
