using System.Text.Json;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Chapters.Friendships;

internal sealed class ShowFriendship : IHandler
{
    public string Route => "GET api 1.1/friendships/show.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        bool hasSource = request.Text("source_id") is not null || request.Text("source_screen_name") is not null;
        EmulatorUser source = hasSource ? Lookup.User(request, "source_id", "source_screen_name") : request.Me;
        EmulatorUser target = Lookup.User(request, "target_id", "target_screen_name");
        SocialGraph graph = request.State.Graph;
        return EmulatorResponse.Json(json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("relationship"u8);
            json.WriteStartObject("source"u8);
            WriteSide(json, source, target, graph);
            WriteSourceOnly(json, source, target, graph);
            json.WriteEndObject();
            json.WriteStartObject("target"u8);
            WriteSide(json, target, source, graph);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static void WriteSide(Utf8JsonWriter json, EmulatorUser user, EmulatorUser other, SocialGraph graph)
    {
        json.WriteTwin("id", user.Id);
        json.WriteString("screen_name"u8, user.ScreenName);
        json.WriteBoolean("following"u8, graph.Follows.Has(user, other));
        json.WriteBoolean("followed_by"u8, graph.Follows.Has(other, user));
        json.WriteBoolean("following_received"u8, false);
        json.WriteBoolean("following_requested"u8, false);
    }

    private static void WriteSourceOnly(Utf8JsonWriter json, EmulatorUser source, EmulatorUser target, SocialGraph graph)
    {
        json.WriteBoolean("live_following"u8, false);
        json.WriteBoolean("notifications_enabled"u8, false);
        json.WriteBoolean("can_dm"u8, target.AcceptsAllMessages || graph.Follows.Has(target, source));
        json.WriteBoolean("blocking"u8, graph.Blocks.Has(source, target));
        json.WriteBoolean("blocked_by"u8, graph.Blocks.Has(target, source));
        json.WriteBoolean("muting"u8, graph.Mutes.Has(source, target));
        json.WriteBoolean("want_retweets"u8, graph.Follows.Has(source, target));
        json.WriteBoolean("all_replies"u8, false);
        json.WriteBoolean("marked_spam"u8, false);
    }
}
