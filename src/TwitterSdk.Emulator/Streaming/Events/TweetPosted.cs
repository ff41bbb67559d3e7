using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming.Events;

internal sealed record TweetPosted(EmulatorTweet Tweet, DateTimeOffset At) : StateEvent(At);
