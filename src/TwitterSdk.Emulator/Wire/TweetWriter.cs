using System.Globalization;
using System.Text.Json;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Wire;

/// <summary>Writes a tweet as REST answers have it, in compat or extended mode.</summary>
internal static class TweetWriter
{
    public static void Write(Utf8JsonWriter json, EmulatorTweet tweet, WireOptions options, bool withUser = true)
    {
        json.WriteStartObject();
        json.WriteRubyTime("created_at", tweet.CreatedAt);
        json.WriteTwin("id", tweet.Id);
        WriteText(json, tweet, options);
        json.WriteString("source"u8, $"<a href=\"https://example.com\" rel=\"nofollow\">{tweet.Source}</a>");
        WriteReply(json, tweet);
        if (withUser)
            WriteUser(json, tweet.Author, options);
        WritePoint(json, "geo", tweet.Place is { } place ? [place.Latitude, place.Longitude] : null);
        WritePoint(json, "coordinates", tweet.Place is { } point ? [point.Longitude, point.Latitude] : null);
        json.WriteNull("place"u8);
        json.WriteNull("contributors"u8);
        WriteOthers(json, tweet, options);
        WriteCounts(json, tweet, options);
        json.WriteString("lang"u8, tweet.Language);
        if (options.Streamed)
        {
            WriteWhole(json, tweet, options);
            json.WriteString("filter_level"u8, tweet.FilterLevel.ToString().ToLowerInvariant());
            json.WriteText("timestamp_ms", tweet.CreatedAt.ToUnixTimeMilliseconds());
        }

        json.WriteEndObject();
    }

    /// <summary>What the compat mode of streams and webhooks cut off; those who ask a second time do not get it.</summary>
    private static void WriteWhole(Utf8JsonWriter json, EmulatorTweet tweet, WireOptions options)
    {
        if (!CompatText.Of(tweet, options.Extended).IsTruncated)
            return;
        json.WriteStartObject("extended_tweet"u8);
        WriteText(json, tweet, options with { Extended = true });
        json.WriteEndObject();
    }

    private static void WritePoint(Utf8JsonWriter json, string name, double[]? point)
    {
        if (point is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("type"u8, "Point");
        json.WriteStartArray("coordinates"u8);
        json.WriteNumberValue(point[0]);
        json.WriteNumberValue(point[1]);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, EmulatorTweet tweet, WireOptions options)
    {
        CompatText text = CompatText.Of(tweet, options.Extended);
        json.WriteString(options.Extended ? "full_text" : "text", text.Text);
        json.WriteBoolean("truncated"u8, text.IsTruncated);
        if (options.Extended)
        {
            json.WriteStartArray("display_text_range"u8);
            json.WriteNumberValue(0);
            json.WriteNumberValue(text.VisibleLength);
            json.WriteEndArray();
        }

        if (!options.Entities)
            return;
        json.WriteStartObject("entities"u8);
        EntitiesWriter.Write(json, tweet.WireText, options.State.Users, text.CutAt);
        if (tweet.Media.Count > 0 && !text.IsTruncated)
            WriteMedia(json, tweet, options, 1);
        json.WriteEndObject();
        if (tweet.Media.Count > 0 && !text.IsTruncated)
        {
            json.WriteStartObject("extended_entities"u8);
            WriteMedia(json, tweet, options, 4);
            json.WriteEndObject();
        }
    }

    private static void WriteMedia(Utf8JsonWriter json, EmulatorTweet tweet, WireOptions options, int most)
    {
        TextEntity[] places = [.. tweet.WireText.Entities.Where(entity => entity.Kind == TextEntityKind.Media)];
        json.WriteStartArray("media"u8);
        for (int i = 0; i < Math.Min(most, tweet.Media.Count); i++)
            EntitiesWriter.WriteMedia(json, tweet, tweet.Media[i], places[i], options);
        json.WriteEndArray();
    }

    private static void WriteReply(Utf8JsonWriter json, EmulatorTweet tweet)
    {
        json.WriteNullableTwin("in_reply_to_status_id", tweet.InReplyTo?.Id);
        json.WriteNullableTwin("in_reply_to_user_id", tweet.InReplyTo?.Author.Id);
        json.WriteString("in_reply_to_screen_name"u8, tweet.InReplyTo?.Author.ScreenName);
    }

    private static void WriteUser(Utf8JsonWriter json, EmulatorUser author, WireOptions options)
    {
        json.WritePropertyName("user"u8);
        if (!options.TrimUser)
        {
            UserWriter.Write(json, author, options, withStatus: false);
            return;
        }

        json.WriteStartObject();
        json.WriteTwin("id", author.Id);
        json.WriteEndObject();
    }

    private static void WriteOthers(Utf8JsonWriter json, EmulatorTweet tweet, WireOptions options)
    {
        if (tweet.RetweetOf is { } original)
        {
            json.WritePropertyName("retweeted_status"u8);
            Write(json, original, options);
        }

        json.WriteBoolean("is_quote_status"u8, tweet.Quoted is not null);
        if (tweet.Quoted is { } quoted)
        {
            json.WriteTwin("quoted_status_id", quoted.Id);
            json.WritePropertyName("quoted_status"u8);
            Write(json, quoted, options);
        }
    }

    private static void WriteCounts(Utf8JsonWriter json, EmulatorTweet tweet, WireOptions options)
    {
        EmulatorTweet original = tweet.RetweetOf ?? tweet;
        EmulatorTweet? mine = options.Viewer is null ? null : original.Retweets.Find(retweet => retweet.Author == options.Viewer);
        json.WriteNumber("retweet_count"u8, original.Retweets.Count);
        // The vendor counts likes on the original only.
        json.WriteNumber("favorite_count"u8, tweet.RetweetOf is null ? tweet.Likes.Count : 0);
        json.WriteBoolean("favorited"u8, options.Viewer is not null && original.Likes.Contains(options.Viewer));
        json.WriteBoolean("retweeted"u8, mine is not null);
        if (options.MyRetweet && mine is not null)
        {
            json.WriteStartObject("current_user_retweet"u8);
            json.WriteTwin("id", mine.Id);
            json.WriteEndObject();
        }

        if (tweet.Media.Count > 0 || tweet.IsSensitive)
            json.WriteBoolean("possibly_sensitive"u8, tweet.IsSensitive);
    }
}
