using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Chapters.Friendships;

internal sealed class LookupFriendships : IHandler
{
    public string Route => "GET api 1.1/friendships/lookup.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = request.Me;
        SocialGraph graph = request.State.Graph;
        return Answers.List(Lookup.Users(request), (json, user) =>
        {
            json.WriteStartObject();
            json.WriteString("name"u8, user.Name);
            json.WriteString("screen_name"u8, user.ScreenName);
            json.WriteTwin("id", user.Id);
            json.WriteStartArray("connections"u8);
            foreach (string connection in Connections(graph, me, user).DefaultIfEmpty("none"))
                json.WriteStringValue(connection);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static IEnumerable<string> Connections(SocialGraph graph, EmulatorUser me, EmulatorUser user)
    {
        if (graph.Follows.Has(me, user))
            yield return "following";
        if (graph.Follows.Has(user, me))
            yield return "followed_by";
        if (graph.Blocks.Has(me, user))
            yield return "blocking";
        if (graph.Mutes.Has(me, user))
            yield return "muting";
    }
}
