using System.Globalization;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters;

/// <summary>Finds what the parameters of a request name, or refuses as the vendor does.</summary>
internal static class Lookup
{
    /// <summary>The user that <c>user_id</c> or <c>screen_name</c> names.</summary>
    public static EmulatorUser User(EmulatorRequest request, string idName = "user_id", string handleName = "screen_name")
    {
        if (request.Long(idName) is { } id)
            return request.State.Users.TryFind(id, out EmulatorUser? byId) ? byId : throw Refusal.NoSuchUser();
        string? handle = request.Text(handleName);
        if (string.IsNullOrEmpty(handle))
            throw Refusal.Missing($"{idName} or {handleName}");
        return request.State.Users.TryFind(handle, out EmulatorUser? byHandle) ? byHandle : throw Refusal.NoSuchUser();
    }

    /// <summary>The same, where leaving both out means the caller.</summary>
    public static EmulatorUser UserOrMe(EmulatorRequest request) =>
        request.Text("user_id") is null && request.Text("screen_name") is null ? request.Me : User(request);

    /// <summary>All users that the lists <c>user_id</c> and <c>screen_name</c> name; unknown ones are left out.</summary>
    public static List<EmulatorUser> Users(EmulatorRequest request)
    {
        var users = new List<EmulatorUser>();
        foreach (long id in request.Ids("user_id"))
        {
            if (request.State.Users.TryFind(id, out EmulatorUser? user))
                users.Add(user);
        }

        foreach (string handle in request.List("screen_name"))
        {
            if (request.State.Users.TryFind(handle, out EmulatorUser? user) && !users.Contains(user))
                users.Add(user);
        }

        return users;
    }

    /// <summary>A tweet that the caller may see.</summary>
    public static EmulatorTweet Tweet(EmulatorRequest request, long id)
    {
        if (!request.State.Tweets.TryFind(id, out EmulatorTweet? tweet))
            throw Refusal.NoSuchTweet();
        return request.State.Graph.MaySee(request.Viewer, tweet.Author)
            ? tweet
            : throw new Refusal(403, 179, "This tweet is not for you: its author is protected.");
    }

    /// <summary>An upload that the caller may use.</summary>
    public static EmulatorMedia Media(EmulatorRequest request, long id) =>
        request.State.Media.TryFind(id, out EmulatorMedia? media) && !media.IsExpired && media.BelongsTo(request.Me)
            ? media
            : throw Refusal.MediaNotFound(id);

    /// <summary>An id that travels as text.</summary>
    public static long Id(string? text, string name) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long id)
            ? id
            : throw Refusal.Invalid(name, "is not an id");

    /// <summary>Refuses callers whose token may only read.</summary>
    public static EmulatorUser Writer(EmulatorRequest request)
    {
        EmulatorUser me = request.Me;
        return request.Caller.Token?.Access == EmulatorAccess.Read
            ? throw new Refusal(403, 261, "This app may only read.")
            : me;
    }
}
