using TwitterSdk.Emulator.Chapters.V2;
using TwitterSdk.Emulator.Chapters.V2.Fields;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Streaming.Events;

namespace TwitterSdk.Emulator.Streaming.Content;

/// <summary>All public tweets, or those of one language, or of one partition.</summary>
internal sealed class TweetMessages(V2Answers answers, EmulatorRequest request, int partitions = 1, string? language = null) : IStreamContent
{
    private readonly int _partition = request.Int("partition", 1) - 1;

    public void Tell(StateEvent happened, Action<byte[]> send)
    {
        if (happened is TweetPosted { Tweet: var tweet } && Matches(tweet))
            send(answers.Message(request, ObjectKind.Tweet, document => document.Source.Of(tweet)));
    }

    private bool Matches(EmulatorTweet tweet) =>
        !tweet.Author.IsProtected && (language is null || tweet.Language == language) && StreamShare.Of(tweet.Id, partitions) == _partition;
}
