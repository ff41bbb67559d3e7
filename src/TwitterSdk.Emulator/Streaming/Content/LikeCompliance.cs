using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Streaming.Events;

namespace TwitterSdk.Emulator.Streaming.Content;

/// <summary>Likes that were taken back.</summary>
internal sealed class LikeCompliance(V2Answers answers, EmulatorRequest request) : IStreamContent
{
    public void Tell(StateEvent happened, Action<byte[]> send)
    {
        if (happened is not TweetLiked { IsTakenBack: true } like)
            return;
        send(answers.Message(request, ComplianceEvent.Of("delete", like.At, "favorite", new JsonObject
        {
            ["id"] = WireId.Of(like.Tweet.Id),
            ["user_id"] = WireId.Of(like.User.Id),
        })));
    }
}
