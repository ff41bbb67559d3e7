using System.Text.Json;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Streaming.Content;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Chapters.Streams;

/// <summary>The accounts of an open site stream, for whoever opened it.</summary>
internal static class SiteControl
{
    private const string Address = "sitestream 1.1/site/c/{}";
    private const int FriendsPerPage = 5000;

    public static IEnumerable<IHandler> All() =>
    [
        new RouteHandler($"GET {Address}/info.json", Describe),
        new RouteHandler($"POST {Address}/add_user.json", request =>
        {
            SiteMessages site = Find(request);
            foreach (long id in request.Ids("user_id"))
            {
                if (site.Add(id) is { } user)
                    request.State.Streams.Send(site, site.Friends(user));
            }

            return EmulatorResponse.Empty(200);
        }),
        new RouteHandler($"POST {Address}/remove_user.json", request =>
        {
            Find(request).Remove(Account(request).User.Id);
            return EmulatorResponse.Empty(200);
        }),
        new RouteHandler($"POST {Address}/friends/ids.json", request =>
        {
            UserMessages account = Account(request);
            CursorPage<EmulatorUser> page = CursorPage<EmulatorUser>.Of(request, request.State.Graph.Follows.Of(account.User), FriendsPerPage);
            return EmulatorResponse.Json(json =>
            {
                json.WriteStartObject();
                json.WritePropertyName("follow"u8);
                page.Write(json, "friends", static (list, friend) => list.WriteNumberValue(friend.Id), withTotal: false, more: about =>
                {
                    about.WritePropertyName("user"u8);
                    Write(about, account);
                });
                json.WriteEndObject();
            });
        }),
    ];

    private static SiteMessages Find(EmulatorRequest request) =>
        request.State.Streams.FindSite(request.PathText("stream_id"), request.Caller.LimitKey) ?? throw Refusal.NoSuchPage();

    private static UserMessages Account(EmulatorRequest request)
    {
        long id = request.RequiredLong("user_id");
        return Find(request).Accounts.FirstOrDefault(account => account.User.Id == id) ?? throw Refusal.NoSuchUser();
    }

    private static EmulatorResponse Describe(EmulatorRequest request)
    {
        SiteMessages site = Find(request);
        return EmulatorResponse.Json(json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("info"u8);
            json.WriteStartArray("users"u8);
            foreach (UserMessages account in site.Accounts)
                Write(json, account);
            json.WriteEndArray();
            json.WriteString("delimited"u8, site.Request.Text("delimited") ?? "none");
            json.WriteBoolean("include_followings_activity"u8, site.WithFollowings);
            json.WriteBoolean("include_user_changes"u8, true);
            json.WriteString("replies"u8, site.Request.Text("replies") ?? "none");
            json.WriteString("with"u8, site.WithFollowings ? "followings" : "user");
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, UserMessages account)
    {
        json.WriteStartObject();
        json.WriteNumber("id"u8, account.User.Id);
        json.WriteString("name"u8, account.User.ScreenName);
        json.WriteBoolean("dm"u8, account.HasMessages);
        json.WriteEndObject();
    }
}
