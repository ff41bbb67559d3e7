using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming.Events;

/// <param name="Title">What the label says.</param>
internal sealed record TweetLabelled(EmulatorTweet Tweet, string Title, DateTimeOffset At) : StateEvent(At);
