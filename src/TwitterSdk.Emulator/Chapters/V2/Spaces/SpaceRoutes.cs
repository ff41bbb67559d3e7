using TwitterSdk.Emulator.Chapters.V2.Fields;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.Chapters.V2.Pages;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.V2.Spaces;

/// <summary>Spaces by id, by creator and by title, and who and what is in them.</summary>
internal static class SpaceRoutes
{
    public static IEnumerable<IHandler> All(V2Answers answers) =>
    [
        new RouteHandler("GET api 2/spaces", request => answers.Many(request, ObjectKind.Space, "ids")),
        new RouteHandler("GET api 2/spaces/{}", request => answers.One(request, ObjectKind.Space, request.PathText("id"), "id")),
        new RouteHandler("GET api 2/spaces/by/creator_ids", request =>
        {
            IReadOnlyList<long> creators = request.Ids("user_ids");
            return Page(request, answers, Open(request).Where(space => creators.Contains(space.Creator.Id)));
        }),
        new RouteHandler("GET api 2/spaces/search", request =>
        {
            string query = request.RequiredText("query");
            string state = request.Text("state") is { Length: > 0 } wanted ? wanted : "all";
            return Page(request, answers, Open(request).Where(space =>
                space.Title.Contains(query, StringComparison.OrdinalIgnoreCase) && (state == "all" || state == space.State)));
        }),
        new UserPage("GET api 2/spaces/{}/buyers", answers, Buyers),
        new TweetPage("GET api 2/spaces/{}/tweets", answers, request => Enumerable.Reverse(Find(request).Tweets)),
    ];

    /// <summary>Nobody finds a Space that is over, but who knows its id.</summary>
    private static IEnumerable<EmulatorSpace> Open(EmulatorRequest request) =>
        Enumerable.Reverse(request.State.Spaces.All).Where(space => space.EndedAt is null);

    private static IReadOnlyList<EmulatorUser> Buyers(EmulatorRequest request)
    {
        EmulatorSpace space = Find(request);
        return space.Creator == request.Me
            ? space.Buyers
            : throw Refusal.With(403, ApiProblem.NotForYou(ObjectKind.Space.Resource, "id", space.Id));
    }

    private static EmulatorSpace Find(EmulatorRequest request)
    {
        string id = request.PathText("id");
        return request.State.Spaces.TryFind(id, out EmulatorSpace? space)
            ? space
            : throw Refusal.With(200, ApiProblem.NotFound(ObjectKind.Space.Resource, "id", id));
    }

    /// <summary>The vendor has no second page here: it ends where <c>max_results</c> does.</summary>
    private static EmulatorResponse Page(EmulatorRequest request, V2Answers answers, IEnumerable<EmulatorSpace> found)
    {
        int size = PageSize.Of(request);
        TokenPage<EmulatorSpace> page = TokenPage<EmulatorSpace>.Of(request, [.. found.Take(size)], space => space.Number, size);
        return answers.Page(request, ObjectKind.Space, page, (_, space) => SpaceObject.Make(space), []);
    }
}
