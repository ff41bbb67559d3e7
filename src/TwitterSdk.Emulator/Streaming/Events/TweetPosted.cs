using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming.Events;

/// <param name="Via">The retweet at which a tweet was found that is repeated; null for none.</param>
internal sealed record TweetPosted(EmulatorTweet Tweet, EmulatorTweet? Via, DateTimeOffset At) : StateEvent(At);
