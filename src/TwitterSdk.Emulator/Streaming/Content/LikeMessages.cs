using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2;
using TwitterSdk.Emulator.Chapters.V2.Fields;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Streaming.Events;
using TwitterSdk.Emulator.Validation;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Streaming.Content;

/// <summary>Likes of public tweets, of one partition.</summary>
internal sealed class LikeMessages(V2Answers answers, EmulatorRequest request, int partitions) : IStreamContent
{
    private readonly int _partition = request.Int("partition", 1) - 1;

    public void Tell(StateEvent happened, Action<byte[]> send)
    {
        if (happened is TweetLiked { IsTakenBack: false, Tweet.Author.IsProtected: false } like && StreamShare.Of(like.Tweet.Id, partitions) == _partition)
            send(answers.Message(request, ObjectKind.Like, _ => Like(like)));
    }

    public static JsonObject Like(TweetLiked like) => new()
    {
        ["id"] = $"{like.User.Id:x}{like.Tweet.Id:x}",
        ["created_at"] = TimeText.Write(like.At, TimeForm.IsoMilliseconds),
        ["liked_tweet_id"] = WireId.Of(like.Tweet.Id),
        ["liked_tweet_author_id"] = WireId.Of(like.Tweet.Author.Id),
        ["timestamp_ms"] = TimeText.Write(like.At, TimeForm.UnixMilliseconds),
    };
}
