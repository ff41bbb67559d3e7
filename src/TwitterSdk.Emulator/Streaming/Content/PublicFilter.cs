using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming.Content;

/// <summary>Everything that everybody may see.</summary>
internal sealed class PublicFilter : IStreamFilter
{
    public bool Matches(EmulatorTweet tweet) => !tweet.Author.IsProtected;
}
