using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Streaming.Events;

namespace TwitterSdk.Emulator.Streaming.Content;

/// <summary>Labels that tweets got.</summary>
internal sealed class TweetLabels(V2Answers answers, EmulatorRequest request) : IStreamContent
{
    public void Tell(StateEvent happened, Action<byte[]> send)
    {
        if (happened is not TweetLabelled labelled)
            return;
        JsonObject notice = ComplianceEvent.Of("public_tweet_notice", labelled.At, "tweet", TweetCompliance.Tweet(labelled.Tweet));
        var members = (JsonObject)notice["public_tweet_notice"]!;
        members["event_type"] = "add";
        members["application"] = "emulator";
        members["label_title"] = labelled.Title;
        send(answers.Message(request, notice));
    }
}
