using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Streaming;
using TwitterSdk.Emulator.Streaming.Content;

namespace TwitterSdk.Emulator.Chapters.Streams;

/// <summary>Whom the user follows, then what happens to the user and is posted for the user from now on.</summary>
internal sealed class UserStream : IHandler
{
    public string Route => "GET userstream 1.1/user.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        IStreamFilter filter = new HomeFilter(request, request.Me, request.Text("with") != "user");
        if (request.List("track").Count > 0 || request.List("locations").Count > 0)
            filter = new EitherFilter(filter, new TrackFilter(request));
        bool withMessages = request.Caller.Token?.Access == EmulatorAccess.ReadWriteDirectMessages;
        var feed = new StreamFeed(request, new UserMessages(request.State, request.Me, new OldTweets(request, filter), withMessages));
        request.State.Streams.Add(feed);
        feed.Send(StreamMessages.Friends(request.State.Graph.Follows.Of(request.Me), request.Flag("stringify_friend_ids")));
        return feed.Answer();
    }
}
