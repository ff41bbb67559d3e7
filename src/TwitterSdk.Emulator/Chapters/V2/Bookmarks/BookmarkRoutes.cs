using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.Chapters.V2.Pages;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.V2.Bookmarks;

/// <summary>What a user keeps for later, and the folders for it. Only the caller's own.</summary>
internal static class BookmarkRoutes
{
    public static IEnumerable<IHandler> All(V2Answers answers) =>
    [
        new TweetPage("GET api 2/users/{}/bookmarks", answers, request => request.State.Bookmarks.Of(V2Lookup.Me(request))),
        new StateChange("POST api 2/users/{}/bookmarks", answers, "bookmarked", Keep),
        new StateChange("DELETE api 2/users/{}/bookmarks/{}", answers, "bookmarked", (request, me) =>
        {
            request.State.Bookmarks.Remove(me, V2Lookup.TweetInPath(request, "tweet_id"));
            return false;
        }),
        new RouteHandler("GET api 2/users/{}/bookmarks/folders", request => Folders(request, answers)),
        new RouteHandler("POST api 2/users/{}/bookmarks/folders", request =>
        {
            EmulatorUser me = V2Lookup.Writer(request);
            return answers.Data(request, Folder(request.State.Bookmarks.AddFolder(me, request.JsonText("name")!)));
        }),
        new RouteHandler("GET api 2/users/{}/bookmarks/folders/{}", request => InFolder(request, answers)),
    ];

    private static bool Keep(EmulatorRequest request, EmulatorUser me)
    {
        EmulatorTweet tweet = V2Lookup.TweetInBody(request, "tweet_id");
        EmulatorBookmarkFolder? folder = request.JsonText("folder_id") is { } id ? Find(request, me, id) : null;
        request.State.Bookmarks.Add(me, tweet);
        if (folder is not null && !folder.TweetList.Contains(tweet))
            folder.TweetList.Add(tweet);
        return true;
    }

    private static EmulatorBookmarkFolder Find(EmulatorRequest request, EmulatorUser me, string id) =>
        request.State.Bookmarks.Folders(me).FirstOrDefault(folder => WireId.Of(folder.Id) == id)
            ?? throw Refusal.With(404, ApiProblem.NotFound("bookmark_folder", "folder_id", id));

    private static JsonObject Folder(EmulatorBookmarkFolder folder) => new() { ["id"] = WireId.Of(folder.Id), ["name"] = folder.Name };

    private static EmulatorResponse Folders(EmulatorRequest request, V2Answers answers)
    {
        IReadOnlyList<EmulatorBookmarkFolder> all = request.State.Bookmarks.Folders(V2Lookup.Me(request));
        return Page(request, answers, TokenPage<EmulatorBookmarkFolder>.Of(request, all, folder => folder.Id, PageSize.Of(request)), Folder);
    }

    private static EmulatorResponse InFolder(EmulatorRequest request, V2Answers answers)
    {
        EmulatorBookmarkFolder folder = Find(request, V2Lookup.Me(request), request.PathText("folder_id"));
        EmulatorTweet[] all = [.. Enumerable.Reverse(folder.TweetList).Where(tweet => request.State.Tweets.TryFind(tweet.Id, out _))];
        return Page(
            request,
            answers,
            TokenPage<EmulatorTweet>.Of(request, all, tweet => tweet.Id, PageSize.Of(request)),
            tweet => new JsonObject { ["id"] = WireId.Of(tweet.Id) });
    }

    private static EmulatorResponse Page<T>(EmulatorRequest request, V2Answers answers, TokenPage<T> page, Func<T, JsonObject> make)
    {
        var json = new JsonObject();
        if (page.Items.Count > 0)
            json["data"] = new JsonArray([.. page.Items.Select(make)]);
        json["meta"] = page.AddTo([]);
        return answers.Plain(request, json);
    }
}
