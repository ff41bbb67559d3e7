using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Streaming.Events;

namespace TwitterSdk.Emulator.Streaming.Content;

/// <summary>Tweets that were deleted, of one partition.</summary>
internal sealed class TweetCompliance(V2Answers answers, EmulatorRequest request, int partitions) : IStreamContent
{
    private readonly int _partition = request.Int("partition", 1) - 1;

    public static JsonObject Tweet(EmulatorTweet tweet) => new() { ["id"] = WireId.Of(tweet.Id), ["author_id"] = WireId.Of(tweet.Author.Id) };

    public void Tell(StateEvent happened, Action<byte[]> send)
    {
        if (happened is TweetDeleted { Tweet: var tweet } && StreamShare.Of(tweet.Id, partitions) == _partition)
            send(answers.Message(request, ComplianceEvent.Of("delete", happened.At, "tweet", Tweet(tweet))));
    }
}
