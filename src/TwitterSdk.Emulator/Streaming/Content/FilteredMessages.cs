using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2;
using TwitterSdk.Emulator.Chapters.V2.Fields;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Streaming.Events;
using TwitterSdk.Emulator.Streaming.Rules;

namespace TwitterSdk.Emulator.Streaming.Content;

/// <summary>Public tweets that match rules of the app, with those rules; the rules as they are when the tweet is posted.</summary>
internal sealed class FilteredMessages(V2Answers answers, EmulatorRequest request) : IStreamContent
{
    public void Tell(StateEvent happened, Action<byte[]> send)
    {
        if (happened is not TweetPosted { Tweet: { Author.IsProtected: false } tweet })
            return;
        JsonNode[] matches = [.. request.State.StreamRules.Matching(request.App, tweet).Select(Describe)];
        if (matches.Length > 0)
            send(answers.Message(request, ObjectKind.Tweet, document => document.Source.Of(tweet), ("matching_rules", new JsonArray(matches))));
    }

    private static JsonObject Describe(StreamRule rule)
    {
        var json = new JsonObject { ["id"] = WireId.Of(rule.Id) };
        if (rule.Tag is not null)
            json["tag"] = rule.Tag;
        return json;
    }
}
