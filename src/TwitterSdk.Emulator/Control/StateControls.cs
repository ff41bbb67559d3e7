using System.Text;
using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Control;

/// <summary>What the service remembers, in short; and something new for it, from which streams are fed as well.</summary>
internal static class StateControls
{
    private const int Usual = 50;

    public static IEnumerable<IControl> All(EmulatorState state) =>
    [
        new ControlRoute("GET users", "All users.", _ => ControlJson.Answer(ControlJson.List(state.Users.All, user => new JsonObject
        {
            ["id"] = ControlJson.Id(user.Id),
            ["screen_name"] = user.ScreenName,
            ["name"] = user.Name,
            ["followers"] = state.Graph.Follows.CountTo(user),
            ["protected"] = user.IsProtected,
        }))),
        new ControlRoute("GET timeline", "The newest tweets of all users. after: only those with a higher id; count: how many.", request =>
        {
            long after = ControlJson.Id(request, "after");
            int count = ControlJson.Int(request, "count", Usual);
            return ControlJson.Answer(ControlJson.List(state.Tweets.NewestFirst().TakeWhile(tweet => tweet.Id > after).Take(count), Write));
        }),
        new ControlRoute("POST timeline", "Lets a user post. user: the handle; text: what.", request =>
        {
            string handle = ControlJson.Required(request, "user");
            return state.Users.TryFind(handle, out EmulatorUser? user)
                ? ControlJson.Answer(Write(state.AddTweet(user, ControlJson.Required(request, "text"))), 201)
                : throw new Refusal(404, 50, $"There is no user '{handle}'.");
        }),
        new ControlRoute("GET media", "Uploads and how far they are.", _ => ControlJson.Answer(ControlJson.List(state.Media.All, media => new JsonObject
        {
            ["id"] = ControlJson.Id(media.Id),
            ["owner"] = media.Owner.ScreenName,
            ["type"] = media.MimeType,
            ["bytes"] = media.TotalBytes,
            ["state"] = media.State.ToString(),
            ["percent"] = media.ProgressPercent,
            ["alt_text"] = media.AltText,
            ["width"] = media.Size.Width,
            ["height"] = media.Size.Height,
            // Without the host: whoever reads this has found it already.
            ["path"] = media.IsServed ? media.Address.AbsolutePath : null,
            ["preview"] = media.IsServed ? media.PreviewAddress.AbsolutePath : null,
        }))),
        new ControlRoute("GET streams", "How many streams are open.", _ => ControlJson.Answer(new JsonObject { ["open"] = state.Streams.Open })),
        new ControlRoute("POST streams", "Sends a line to all open streams as it is. line: the JSON text; user: only to what is open for this handle, enveloped in site streams.", request =>
        {
            string line = ControlJson.Required(request, "line");
            if (ControlJson.Text(request, "user") is not { Length: > 0 } handle)
                state.Streams.Send(line);
            else if (state.Users.TryFind(handle, out EmulatorUser? user))
                state.Streams.Send(user, line);
            else
                throw new Refusal(404, 50, $"There is no user '{handle}'.");
            return EmulatorResponse.Empty(204);
        }),
        new ControlRoute("GET state", "A snapshot of everything, secrets included, for the option --state of the next start.", _ =>
            new EmulatorResponse { ContentType = EmulatorResponse.JsonType, Body = Encoding.UTF8.GetBytes(state.Save()) }),
    ];

    private static JsonObject Write(EmulatorTweet tweet) => new()
    {
        ["id"] = ControlJson.Id(tweet.Id),
        ["user"] = tweet.Author.ScreenName,
        ["name"] = tweet.Author.Name,
        ["text"] = tweet.Text,
        ["at"] = ControlJson.Time(tweet.CreatedAt),
        ["likes"] = tweet.LikedBy.Count,
        ["reply_to"] = tweet.InReplyTo is { } answered ? ControlJson.Id(answered.Id) : null,
        ["retweet_of"] = tweet.RetweetOf is { } original ? ControlJson.Id(original.Id) : null,
        ["quote_of"] = tweet.Quoted is { } quoted ? ControlJson.Id(quoted.Id) : null,
        // Whose tweet one of these three is.
        ["about"] = (tweet.RetweetOf ?? tweet.InReplyTo ?? tweet.Quoted)?.Author.ScreenName,
        ["poll"] = tweet.Poll is { } poll
            ? ControlJson.List(poll.Options, option => new JsonObject { ["label"] = option.Label, ["votes"] = option.Votes })
            : null,
        ["media"] = ControlJson.List(tweet.Media, media => ControlJson.Id(media.Id)),
    };
}
