using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2.Fields;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.Chapters.V2.Pages;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.V2.Lists;

/// <summary>Lists, with who is on them, who follows and who pins them.</summary>
internal static class ListRoutes
{
    public static IEnumerable<IHandler> All(V2Answers answers) =>
    [
        new RouteHandler("POST api 2/lists", request => Create(request, answers)),
        new RouteHandler("GET api 2/lists/{}", request => answers.One(request, ObjectKind.List, request.PathText("id"), "id")),
        new StateChange("PUT api 2/lists/{}", answers, "updated", (request, _) =>
        {
            request.State.Lists.Change(V2Lookup.OwnList(request), list => Set(list, request));
            return true;
        }),
        new StateChange("DELETE api 2/lists/{}", answers, "deleted", (request, _) =>
        {
            request.State.Lists.Remove(V2Lookup.OwnList(request));
            return true;
        }),
        new UserPage("GET api 2/lists/{}/followers", answers, request => Enumerable.Reverse(Find(request).SubscriberList)),
        new UserPage("GET api 2/lists/{}/members", answers, request => Enumerable.Reverse(Find(request).MemberList)),
        new StateChange("POST api 2/lists/{}/members", answers, "is_member", (request, _) =>
        {
            request.State.Lists.AddMember(V2Lookup.OwnList(request), V2Lookup.UserInBody(request, "user_id"));
            return true;
        }),
        new StateChange("DELETE api 2/lists/{}/members/{}", answers, "is_member", (request, _) =>
        {
            request.State.Lists.RemoveMember(V2Lookup.OwnList(request), V2Lookup.UserInPath(request, "user_id"));
            return false;
        }),
        new TweetPage("GET api 2/lists/{}/tweets", answers, Tweets),
        new ListPage("GET api 2/users/{}/followed_lists", answers, Of((list, user) => list.SubscriberList.Contains(user))),
        new StateChange("POST api 2/users/{}/followed_lists", answers, "following", (request, me) =>
        {
            request.State.Lists.AddSubscriber(InBody(request), me);
            return true;
        }),
        new StateChange("DELETE api 2/users/{}/followed_lists/{}", answers, "following", (request, me) =>
        {
            request.State.Lists.RemoveSubscriber(InPath(request), me);
            return false;
        }),
        new ListPage("GET api 2/users/{}/list_memberships", answers, Of((list, user) => list.MemberList.Contains(user))),
        new ListPage("GET api 2/users/{}/owned_lists", answers, Of((list, user) => list.Owner == user)),
        new ListPage("GET api 2/users/{}/pinned_lists", answers, Pinned),
        new StateChange("POST api 2/users/{}/pinned_lists", answers, "pinned", (request, me) =>
        {
            EmulatorList list = InBody(request);
            if (!list.PinnedBy.Contains(me))
                list.PinnedBy.Add(me);
            return true;
        }),
        new StateChange("DELETE api 2/users/{}/pinned_lists/{}", answers, "pinned", (request, me) =>
        {
            InPath(request).PinnedBy.Remove(me);
            return false;
        }),
    ];

    private static EmulatorList Find(EmulatorRequest request) => V2Lookup.List(request, "id", request.PathText("id"));

    private static EmulatorList InBody(EmulatorRequest request) => V2Lookup.List(request, "list_id", request.JsonText("list_id")!);

    private static EmulatorList InPath(EmulatorRequest request) => V2Lookup.List(request, "list_id", request.PathText("list_id"));

    private static Func<EmulatorRequest, Predicate<EmulatorList>> Of(Func<EmulatorList, EmulatorUser, bool> fits) => request =>
    {
        EmulatorUser user = V2Lookup.UserInPath(request);
        return list => fits(list, user);
    };

    private static Predicate<EmulatorList> Pinned(EmulatorRequest request)
    {
        EmulatorUser me = V2Lookup.Me(request);
        return list => list.PinnedBy.Contains(me);
    }

    private static IEnumerable<EmulatorTweet> Tweets(EmulatorRequest request) => Feeds.Of(Find(request));

    private static EmulatorResponse Create(EmulatorRequest request, V2Answers answers)
    {
        EmulatorUser me = V2Lookup.Writer(request);
        EmulatorList list = request.State.Lists.Add(me, request.JsonText("name")!, made => Set(made, request));
        return answers.Data(request, new JsonObject { ["id"] = WireId.Of(list.Id), ["name"] = list.Name });
    }

    private static void Set(EmulatorList list, EmulatorRequest request)
    {
        list.Name = request.JsonText("name") ?? list.Name;
        list.Description = request.JsonText("description") ?? list.Description;
        if (request.JsonText("private") is { } isPrivate)
            list.IsPrivate = isPrivate == "true";
    }
}
