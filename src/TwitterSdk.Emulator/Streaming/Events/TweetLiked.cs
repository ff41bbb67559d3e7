using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming.Events;

/// <param name="IsTakenBack">True when a like ends.</param>
internal sealed record TweetLiked(EmulatorUser User, EmulatorTweet Tweet, bool IsTakenBack, DateTimeOffset At) : StateEvent(At);
