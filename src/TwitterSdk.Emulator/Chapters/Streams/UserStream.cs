using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Streaming;
using TwitterSdk.Emulator.Streaming.Content;

namespace TwitterSdk.Emulator.Chapters.Streams;

/// <summary>Whom the user follows, then what is posted for the user from now on.</summary>
internal sealed class UserStream : IHandler
{
    public string Route => "GET userstream 1.1/user.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        var feed = new StreamFeed(request, new OldTweets(request, new HomeFilter(request.State, request.Me, request.Text("with") != "user")));
        request.State.Streams.Add(feed);
        feed.Send(StreamMessages.Friends(request.State.Graph.Follows.Of(request.Me), request.Flag("stringify_friend_ids")));
        return feed.Answer();
    }
}
