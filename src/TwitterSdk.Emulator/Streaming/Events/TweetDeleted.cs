using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming.Events;

internal sealed record TweetDeleted(EmulatorTweet Tweet, DateTimeOffset At) : StateEvent(At);
