using System.Globalization;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Statuses;

/// <summary>Posts a tweet by the vendor's rules: not too long, not twice the same, media that exist and are ready.</summary>
internal sealed class UpdateStatus : IHandler
{
    public string Route => "POST api 1.1/statuses/update.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = Lookup.Writer(request);
        string text = request.RequiredText("status").Trim();
        EmulatorMedia[] media = NewTweetRules.Media(request, request.Ids("media_ids"));
        if (text.Length == 0 && media.Length == 0)
            throw Refusal.Missing("status");
        NewTweetRules.CheckText(text);
        var draft = new TweetDraft
        {
            InReplyTo = request.Long("in_reply_to_status_id") is { } id ? ReplyTarget(request, id) : null,
            Quoted = Quoted(request),
            Media = media,
            IsSensitive = request.Flag("possibly_sensitive"),
            Source = request.App.Name,
            Place = Place(request),
        };
        NewTweetRules.RefuseDuplicate(me, text, draft);
        return Answers.Tweet(request, request.State.Tweets.Add(me, text, draft));
    }

    private static EmulatorTweet ReplyTarget(EmulatorRequest request, long id) =>
        request.State.Tweets.TryFind(id, out EmulatorTweet? tweet) && request.State.Graph.MaySee(request.Viewer, tweet.Author)
            ? tweet
            : throw new Refusal(403, 385, "The tweet to answer is gone, or not visible to you.");

    private static EmulatorPlace? Place(EmulatorRequest request) =>
        double.TryParse(request.Text("long"), NumberStyles.Float, CultureInfo.InvariantCulture, out double longitude)
        && double.TryParse(request.Text("lat"), NumberStyles.Float, CultureInfo.InvariantCulture, out double latitude)
            ? new EmulatorPlace(longitude, latitude)
            : null;

    /// <summary>The attachment is the address of a tweet: its last segment is the id.</summary>
    private static EmulatorTweet? Quoted(EmulatorRequest request)
    {
        if (request.Text("attachment_url") is not { Length: > 0 } url)
            return null;
        string last = url[(url.LastIndexOf('/') + 1)..];
        return long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out long id)
            && request.State.Tweets.TryFind(id, out EmulatorTweet? tweet)
            ? tweet
            : throw new Refusal(400, 44, "attachment_url is not the address of a tweet.");
    }
}
