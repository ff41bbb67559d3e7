using System.Globalization;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Chapters.Statuses;

/// <summary>Posts a tweet by the vendor's rules: not too long, not twice the same, media that exist and are ready.</summary>
internal sealed class UpdateStatus : IHandler
{
    private const int MaxPhotos = 4;

    public string Route => "POST api 1.1/statuses/update.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = Lookup.Writer(request);
        string text = request.RequiredText("status").Trim();
        EmulatorMedia[] media = [.. request.Ids("media_ids").Select(id => ReadyMedia(request, id))];
        CheckMedia(media);
        if (text.Length == 0 && media.Length == 0)
            throw Refusal.Missing("status");
        if (TweetLength.Of(text) > TweetLength.Max)
            throw new Refusal(403, 186, "The tweet is too long.");
        var draft = new TweetDraft
        {
            InReplyTo = request.Long("in_reply_to_status_id") is { } id ? ReplyTarget(request, id) : null,
            Quoted = Quoted(request),
            Media = media,
            IsSensitive = request.Flag("possibly_sensitive"),
            Source = request.Caller.App!.Name,
            Place = Place(request),
        };
        if (media.Length == 0 && request.State.Tweets.All.Any(tweet => IsSame(tweet, me, text, draft)))
            throw new Refusal(403, 187, "The status is a duplicate.");
        return Answers.Tweet(request, request.State.Tweets.Add(me, text, draft));
    }

    private static bool IsSame(EmulatorTweet tweet, EmulatorUser me, string text, TweetDraft draft) =>
        tweet.Author == me && tweet.Text == text && tweet.InReplyTo == draft.InReplyTo && tweet.Quoted == draft.Quoted;

    private static EmulatorMedia ReadyMedia(EmulatorRequest request, long id)
    {
        EmulatorMedia media = Lookup.Media(request, id);
        return media.State == EmulatorMediaState.Succeeded
            ? media
            : throw new Refusal(400, 324, $"The media {id.ToString(CultureInfo.InvariantCulture)} is not ready: {media.State}.");
    }

    private static void CheckMedia(EmulatorMedia[] media)
    {
        bool isSingle = Array.Exists(media, m => m.MimeType.StartsWith("video/", StringComparison.Ordinal) || m.MimeType == "image/gif");
        if (media.Length > 1 && isSingle)
            throw new Refusal(400, 323, "A GIF or a video can't share its tweet with other media.");
        if (media.Length > MaxPhotos)
            throw new Refusal(400, 324, "A tweet takes four photos at most.");
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
