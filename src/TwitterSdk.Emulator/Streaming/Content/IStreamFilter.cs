using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming.Content;

/// <summary>Says which tweets a stream gets.</summary>
internal interface IStreamFilter
{
    bool Matches(EmulatorTweet tweet);
}
