using System.Globalization;
using TwitterSdk.Emulator.Chapters.V2.Fields;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.V2;

/// <summary>Finds what a request names, or refuses with the problem that v2 has for it.</summary>
internal static class V2Lookup
{
    /// <summary>The caller, who must be the user that the address names where it names one.</summary>
    public static EmulatorUser Me(EmulatorRequest request)
    {
        EmulatorUser me = request.Me;
        // An address of two users begins with the one who acts.
        if (request.Path is [{ Key: "id" or "source_user_id" } first, ..] && request.Endpoint.Spec.Path.StartsWith("2/users/{", StringComparison.Ordinal)
            && first.Value != WireId.Of(me.Id))
        {
            throw Refusal.Invalid(first.Key, $"is [{first.Value}], but must be the calling user's: [{WireId.Of(me.Id)}]");
        }

        return me;
    }

    /// <summary>The same, for something that changes the state.</summary>
    public static EmulatorUser Writer(EmulatorRequest request)
    {
        Lookup.Writer(request);
        return Me(request);
    }

    public static EmulatorUser User(EmulatorRequest request, string parameter, string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
        && request.State.Users.TryFind(number, out EmulatorUser? user)
            ? user
            : throw Refused(request, 404, ApiProblem.NotFound(ObjectKind.User.Resource, parameter, id));

    public static EmulatorUser UserInPath(EmulatorRequest request, string parameter = "id") =>
        User(request, parameter, request.PathText(parameter));

    /// <summary>The user in the address, whose tweets, likes and followers the caller may see.</summary>
    public static EmulatorUser VisibleUserInPath(EmulatorRequest request)
    {
        EmulatorUser user = UserInPath(request);
        return request.State.Graph.MaySee(request.Viewer, user)
            ? user
            : throw Refused(request, 403, ApiProblem.NotForYou(ObjectKind.User.Resource, "id", WireId.Of(user.Id)));
    }

    public static EmulatorUser UserInBody(EmulatorRequest request, string parameter) =>
        User(request, parameter, request.JsonText(parameter)!);

    public static EmulatorTweet Tweet(EmulatorRequest request, string parameter, string id)
    {
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            || !request.State.Tweets.TryFind(number, out EmulatorTweet? tweet))
        {
            throw Refused(request, 404, ApiProblem.NotFound(ObjectKind.Tweet.Resource, parameter, id));
        }

        return request.State.Graph.MaySee(request.Viewer, tweet.Author)
            ? tweet
            : throw Refused(request, 403, ApiProblem.NotForYou(ObjectKind.Tweet.Resource, parameter, id));
    }

    public static EmulatorTweet TweetInPath(EmulatorRequest request, string parameter = "id") =>
        Tweet(request, parameter, request.PathText(parameter));

    public static EmulatorTweet TweetInBody(EmulatorRequest request, string parameter) =>
        Tweet(request, parameter, request.JsonText(parameter)!);

    public static EmulatorList List(EmulatorRequest request, string parameter, string id) =>
        request.State.Lists.Where(request.Viewer, list => WireId.Of(list.Id) == id) is [var list]
            ? list
            : throw Refused(request, 404, ApiProblem.NotFound(ObjectKind.List.Resource, parameter, id));

    /// <summary>The list in the address, which must be the caller's own.</summary>
    public static EmulatorList OwnList(EmulatorRequest request)
    {
        EmulatorUser me = Lookup.Writer(request);
        EmulatorList list = List(request, "id", request.PathText("id"));
        return list.Owner == me ? list : throw new Refusal(403, 0, "Only its owner may change a list.");
    }

    /// <summary>Who only reads gets an answer with nothing but the problem; who writes gets an error.</summary>
    private static Refusal Refused(EmulatorRequest request, int status, ApiProblem problem) =>
        Refusal.With(request.Endpoint.Spec.Method == "GET" ? 200 : status, problem);
}
