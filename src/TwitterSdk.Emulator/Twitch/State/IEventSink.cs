using TwitterSdk.Emulator.Twitch.Accounts;
using TwitterSdk.Emulator.Twitch.Facts;

namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>Where the state tells what happened.</summary>
internal interface IEventSink
{
    /// <summary>Tells all who subscribed to a type, in whichever version.</summary>
    /// <param name="type">What happened.</param>
    /// <param name="facts">What is known of it.</param>
    /// <param name="about">What an app is told beyond that; null for nothing.</param>
    void Publish(string type, FactSet facts, Func<TwitchApp, FactSet>? about = null);
}
