using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Statuses;

internal sealed class UserTimeline : IHandler
{
    public string Route => "GET api 1.1/statuses/user_timeline.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser user = Lookup.UserOrMe(request);
        if (!request.State.Graph.MaySee(request.Viewer, user))
            throw Refusal.Plain(401, "Not authorized.");
        bool withReplies = !request.Flag("exclude_replies");
        bool withRetweets = request.Flag("include_rts", otherwise: true);
        // Both filters work on the page that was cut, so that pages come back short, as the vendor's do.
        return Timeline.Answer(
            request,
            Enumerable.Reverse(user.Tweets),
            tweet => (withReplies || tweet.InReplyTo is null) && (withRetweets || tweet.RetweetOf is null));
    }
}
