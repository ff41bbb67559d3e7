using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Chapters.Statuses;

internal sealed class MentionsTimeline : IHandler
{
    public string Route => "GET api 1.1/statuses/mentions_timeline.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = request.Me;
        return Timeline.Answer(request, request.State.Tweets.NewestFirst().Where(tweet =>
            tweet.RetweetOf is null
            && request.State.Graph.MaySee(me, tweet.Author)
            && tweet.WireText.Entities.Any(entity => IsMentionOf(entity, me))));
    }

    private static bool IsMentionOf(TextEntity entity, EmulatorUser user) =>
        entity.Kind == TextEntityKind.Mention && string.Equals(entity.Value, user.ScreenName, StringComparison.OrdinalIgnoreCase);
}
