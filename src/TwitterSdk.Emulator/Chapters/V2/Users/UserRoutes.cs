using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2.Fields;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.Chapters.V2.Pages;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.V2.Users;

/// <summary>Users, and who follows, mutes and blocks whom.</summary>
internal static class UserRoutes
{
    public static IEnumerable<IHandler> All(V2Answers answers) =>
    [
        new RouteHandler("GET api 2/users", request => answers.Many(request, ObjectKind.User, "ids")),
        new RouteHandler("GET api 2/users/by", request => answers.ManyUsers(request, "usernames")),
        new RouteHandler("GET api 2/users/by/username/{}", request => answers.OneUser(request, "username")),
        new RouteHandler("GET api 2/users/{}", request => answers.One(request, ObjectKind.User, request.PathText("id"), "id")),
        new RouteHandler("GET api 2/users/me", request => answers.One(request, ObjectKind.User, WireId.Of(request.Me.Id), "id")),
        new UserPage("GET api 2/users/search", answers, Search),
        new UserPage("GET api 2/users/{}/followers", answers, request => Graph(request).Follows.To(V2Lookup.VisibleUserInPath(request))),
        new UserPage("GET api 2/users/{}/following", answers, request => Graph(request).Follows.Of(V2Lookup.VisibleUserInPath(request))),
        new UserPage("GET api 2/users/{}/blocking", answers, request => Graph(request).Blocks.Of(V2Lookup.Me(request))),
        new UserPage("GET api 2/users/{}/muting", answers, request => Graph(request).Mutes.Of(V2Lookup.Me(request))),
        new RouteHandler("POST api 2/users/{}/following", request => Follow(request, answers)),
        new StateChange("DELETE api 2/users/{}/following/{}", answers, "following", (request, me) =>
        {
            Graph(request).Unfollow(me, V2Lookup.UserInPath(request, "target_user_id"));
            return false;
        }),
        new StateChange("POST api 2/users/{}/muting", answers, "muting", (request, me) =>
        {
            Graph(request).Mute(me, Other(request, me));
            return true;
        }),
        new StateChange("DELETE api 2/users/{}/muting/{}", answers, "muting", (request, me) =>
        {
            Graph(request).Unmute(me, V2Lookup.UserInPath(request, "target_user_id"));
            return false;
        }),
        new RouteHandler("POST api 2/users/{}/dm/block", request => BlockMessages(request, answers, blocked: true)),
        new RouteHandler("POST api 2/users/{}/dm/unblock", request => BlockMessages(request, answers, blocked: false)),
    ];

    private static SocialGraph Graph(EmulatorRequest request) => request.State.Graph;

    private static IEnumerable<EmulatorUser> Search(EmulatorRequest request)
    {
        string query = request.RequiredText("query");
        return request.State.Users.All.Where(user =>
            user.ScreenName.Contains(query, StringComparison.OrdinalIgnoreCase)
            || user.Name.Contains(query, StringComparison.OrdinalIgnoreCase)
            || user.Description.Contains(query, StringComparison.OrdinalIgnoreCase));
    }

    private static EmulatorUser Other(EmulatorRequest request, EmulatorUser me)
    {
        EmulatorUser target = V2Lookup.UserInBody(request, "target_user_id");
        return target == me ? throw Refusal.Invalid("target_user_id", "must not be the caller") : target;
    }

    /// <summary>A protected user decides; until then it is only a wish.</summary>
    private static EmulatorResponse Follow(EmulatorRequest request, V2Answers answers)
    {
        EmulatorUser me = V2Lookup.Writer(request);
        EmulatorUser target = Other(request, me);
        if (Graph(request).Blocks.Has(target, me))
            throw new Refusal(403, 0, "This user has blocked the caller.");
        bool isPending = target.IsProtected && !Graph(request).Follows.Has(me, target);
        if (!isPending)
            Graph(request).Follow(me, target);
        return answers.Data(request, new JsonObject { ["following"] = !isPending, ["pending_follow"] = isPending });
    }

    /// <summary>Here the address names the other user, not the caller.</summary>
    private static EmulatorResponse BlockMessages(EmulatorRequest request, V2Answers answers, bool blocked)
    {
        EmulatorUser me = Lookup.Writer(request);
        EmulatorUser other = V2Lookup.UserInPath(request);
        if (blocked)
            Graph(request).MessageBlocks.Add(me, other);
        else
            Graph(request).MessageBlocks.Remove(me, other);
        return answers.Data(request, new JsonObject { ["blocked"] = blocked });
    }
}
