using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2.Fields;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.V2.Pages;

/// <summary>Tweets, newest first unless the route says otherwise, within the ids and times that the request names.</summary>
internal sealed class TweetPage(string route, V2Answers answers, Func<EmulatorRequest, IEnumerable<EmulatorTweet>> find) : IHandler
{
    public string Route => route;

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorTweet[] all = [.. find(request).Where(TweetWindow.Of(request)).Where(tweet => IsShown(request, tweet))];
        TokenPage<EmulatorTweet> page = TokenPage<EmulatorTweet>.Of(request, all, tweet => tweet.Id, PageSize.Of(request));
        var meta = new JsonObject();
        if (page.Items.Count > 0)
        {
            meta["newest_id"] = WireId.Of(page.Items.Max(tweet => tweet.Id));
            meta["oldest_id"] = WireId.Of(page.Items.Min(tweet => tweet.Id));
        }

        return answers.Page(request, ObjectKind.Tweet, page, (document, tweet) => document.Source.Of(tweet), meta);
    }

    /// <summary>What was removed may still be kept or quoted somewhere.</summary>
    private static bool IsShown(EmulatorRequest request, EmulatorTweet tweet) =>
        request.State.Tweets.TryFind(tweet.Id, out _) && request.State.Graph.MaySee(request.Viewer, tweet.Author);
}
