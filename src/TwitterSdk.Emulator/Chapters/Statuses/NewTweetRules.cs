using System.Globalization;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Chapters.Statuses;

/// <summary>The vendor's rules for a new tweet: not too long, not twice the same, media that exist and are ready.</summary>
internal static class NewTweetRules
{
    private const int MaxPhotos = 4;

    public static void CheckText(string text, int max = TweetLength.Max)
    {
        if (TweetLength.Of(text) > max)
            throw new Refusal(403, 186, "The tweet is too long.");
    }

    /// <summary>The uploads with these ids, which belong together and can be posted now.</summary>
    public static EmulatorMedia[] Media(EmulatorRequest request, IEnumerable<long> ids)
    {
        EmulatorMedia[] media = [.. ids.Select(id => ReadyMedia(request, id))];
        if (media.Length > 1 && Array.Exists(media, m => m.IsVideo || m.IsAnimation))
            throw new Refusal(400, 323, "A GIF or a video can't share its tweet with other media.");
        return media.Length > MaxPhotos ? throw new Refusal(400, 324, "A tweet takes four photos at most.") : media;
    }

    public static void RefuseDuplicate(EmulatorUser me, string text, TweetDraft draft)
    {
        if (draft.Media.Count == 0 && me.Tweets.Exists(tweet => IsSame(tweet, text, draft)))
            throw new Refusal(403, 187, "The status is a duplicate.");
    }

    private static bool IsSame(EmulatorTweet tweet, string text, TweetDraft draft) =>
        tweet.Text == text && tweet.InReplyTo == draft.InReplyTo && tweet.Quoted == draft.Quoted;

    private static EmulatorMedia ReadyMedia(EmulatorRequest request, long id)
    {
        EmulatorMedia media = Lookup.Media(request, id);
        return media.State == EmulatorMediaState.Succeeded
            ? media
            : throw new Refusal(400, 324, $"The media {id.ToString(CultureInfo.InvariantCulture)} is not ready: {media.State}.");
    }
}
