using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming.Content;

/// <summary>What passes one of two filters.</summary>
internal sealed class EitherFilter(IStreamFilter one, IStreamFilter other) : IStreamFilter
{
    public bool Matches(EmulatorTweet tweet) => one.Matches(tweet) || other.Matches(tweet);
}
