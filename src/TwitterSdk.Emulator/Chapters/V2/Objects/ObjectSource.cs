using System.Globalization;
using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2.Fields;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.V2.Objects;

/// <summary>Whole objects of the state by their ids, as far as the caller may see them.</summary>
internal sealed class ObjectSource(EmulatorRequest request)
{
    private readonly EmulatorState _state = request.State;

    public JsonObject Of(EmulatorTweet tweet) => TweetObject.Make(tweet, _state, request.Viewer);

    public JsonObject Of(EmulatorUser user) => UserObject.Make(user, _state, request.Viewer);

    /// <summary>The id of the user with a name; null when there is none.</summary>
    public string? UserId(string username) => _state.Users.TryFind(username, out EmulatorUser? user) ? WireId.Of(user.Id) : null;

    /// <summary>Finds an object; null beside the problem that tells why not.</summary>
    /// <param name="parameter">What named it.</param>
    public JsonObject? Find(ObjectKind kind, string id, string parameter, out ApiProblem? problem)
    {
        problem = null;
        JsonObject? found = kind switch
        {
            _ when kind == ObjectKind.Tweet => Tweet(id, parameter, out problem),
            _ when kind == ObjectKind.User => Number(id) is { } user && _state.Users.TryFind(user, out EmulatorUser? known) ? Of(known) : null,
            _ when kind == ObjectKind.Media => Media(id),
            _ when kind == ObjectKind.Poll => Poll(id),
            _ when kind == ObjectKind.Topic => Topic(id),
            _ when kind == ObjectKind.Space => _state.Spaces.TryFind(id, out EmulatorSpace? space) ? SpaceObject.Make(space) : null,
            _ when kind == ObjectKind.Message => Message(id),
            _ when kind == ObjectKind.Place => _state.Venues.TryFind(id, out EmulatorVenue? venue) ? PlaceObject.Make(venue) : null,
            _ => _state.Lists.Where(request.Viewer, list => WireId.Of(list.Id) == id) is [var list] ? ListObject.Make(list) : null,
        };
        if (found is null)
            problem ??= ApiProblem.NotFound(kind.Resource, parameter, id);
        return found;
    }

    private static long? Number(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    private JsonObject? Tweet(string id, string parameter, out ApiProblem? problem)
    {
        problem = null;
        if (Number(id) is not { } number || !_state.Tweets.TryFind(number, out EmulatorTweet? tweet))
            return null;
        if (_state.Graph.MaySee(request.Viewer, tweet.Author))
            return Of(tweet);
        problem = ApiProblem.NotForYou(ObjectKind.Tweet.Resource, parameter, id);
        return null;
    }

    private JsonObject? Media(string key) =>
        Number(key[(key.IndexOf('_', StringComparison.Ordinal) + 1)..]) is { } id && _state.Media.TryFind(id, out EmulatorMedia? media)
            ? MediaObject.Make(media, request.Viewer)
            : null;

    private JsonObject? Topic(string id)
    {
        EmulatorTopic? topic = _state.Spaces.All.SelectMany(space => space.Topics).FirstOrDefault(one => one.Id == id);
        return topic is null ? null : SpaceObject.Make(topic);
    }

    private JsonObject? Message(string id) =>
        Number(id) is { } number && _state.Messages.Find(number, request.Me) is { } message ? MessageObject.Make(message, _state) : null;

    private JsonObject? Poll(string id) =>
        Number(id) is { } number && _state.Tweets.TryFindPoll(number, out EmulatorPoll? poll) ? PollObject.Make(poll, request.Time.GetUtcNow()) : null;
}
