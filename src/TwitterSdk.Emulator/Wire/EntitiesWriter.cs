using System.Globalization;
using System.Text.Json;
using TwitterSdk.Emulator.Pictures;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Wire;

/// <summary>Writes what stands inside a text.</summary>
internal static class EntitiesWriter
{
    /// <param name="before">Entities that end behind this code point stay away; they were cut off.</param>
    public static void Write(Utf8JsonWriter json, WireText text, UserStore users, int before = int.MaxValue)
    {
        TextEntity[] entities = [.. text.Entities.Where(entity => entity.End <= before)];
        WriteTags(json, "hashtags", entities, TextEntityKind.Hashtag);
        WriteTags(json, "symbols", entities, TextEntityKind.Symbol);
        json.WriteStartArray("user_mentions"u8);
        foreach (TextEntity entity in entities.Where(entity => entity.Kind == TextEntityKind.Mention))
            WriteMention(json, entity, users);
        json.WriteEndArray();
        json.WriteStartArray("urls"u8);
        foreach (TextEntity entity in entities.Where(entity => entity.Kind == TextEntityKind.Url))
            WriteUrl(json, entity.ShortUrl, entity.Value, entity.Start, entity.End);
        json.WriteEndArray();
    }

    public static void WriteUrl(Utf8JsonWriter json, string shortUrl, string url, int start, int end)
    {
        json.WriteStartObject();
        json.WriteString("url"u8, shortUrl);
        json.WriteString("expanded_url"u8, url);
        json.WriteString("display_url"u8, url[(url.IndexOf("//", StringComparison.Ordinal) + 2)..]);
        WriteIndices(json, start, end);
        json.WriteEndObject();
    }

    public static void WriteMedia(Utf8JsonWriter json, EmulatorTweet tweet, EmulatorMedia media, TextEntity entity, WireOptions options)
    {
        bool isVideo = media.MimeType.StartsWith("video/", StringComparison.Ordinal);
        string file = media.PreviewAddress.AbsoluteUri;
        PictureSize size = media.Size;
        string page = string.Create(
            CultureInfo.InvariantCulture,
            $"https://twitter.com/{tweet.Author.ScreenName}/status/{tweet.Id}/{(isVideo ? "video" : "photo")}/1");
        json.WriteStartObject();
        json.WriteTwin("id", media.Id);
        WriteIndices(json, entity.Start, entity.End);
        json.WriteString("media_url"u8, file);
        json.WriteString("media_url_https"u8, file);
        json.WriteString("url"u8, entity.ShortUrl);
        json.WriteString("display_url"u8, "pic.twitter.com/" + entity.ShortUrl[^10..]);
        json.WriteString("expanded_url"u8, page);
        json.WriteString("type"u8, isVideo ? "video" : media.MimeType == "image/gif" ? "animated_gif" : "photo");
        json.WriteStartObject("sizes"u8);
        WriteSize(json, "medium", size.Width, size.Height, "fit");
        WriteSize(json, "thumb", 150, 150, "crop");
        WriteSize(json, "small", size.Width, size.Height, "fit");
        WriteSize(json, "large", size.Width, size.Height, "fit");
        json.WriteEndObject();
        if (media.IsVideo || media.IsAnimation)
            WriteVideo(json, media);
        if (options.AltText)
            json.WriteString("ext_alt_text"u8, media.AltText);
        json.WriteEndObject();
    }

    private static void WriteVideo(Utf8JsonWriter json, EmulatorMedia media)
    {
        json.WriteStartObject("video_info"u8);
        json.WriteStartArray("aspect_ratio"u8);
        json.WriteNumberValue(media.Size.Width);
        json.WriteNumberValue(media.Size.Height);
        json.WriteEndArray();
        if (media.IsVideo)
            json.WriteNumber("duration_millis"u8, EmulatorMedia.DurationMilliseconds);
        json.WriteStartArray("variants"u8);
        json.WriteStartObject();
        json.WriteNumber("bitrate"u8, media.BitRate);
        json.WriteString("content_type"u8, media.MimeType);
        json.WriteString("url"u8, media.Address.AbsoluteUri);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTags(Utf8JsonWriter json, string name, TextEntity[] entities, TextEntityKind kind)
    {
        json.WriteStartArray(name);
        foreach (TextEntity entity in entities.Where(entity => entity.Kind == kind))
        {
            json.WriteStartObject();
            json.WriteString("text"u8, entity.Value);
            WriteIndices(json, entity.Start, entity.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMention(Utf8JsonWriter json, TextEntity entity, UserStore users)
    {
        json.WriteStartObject();
        if (users.TryFind(entity.Value, out EmulatorUser? user))
        {
            json.WriteString("screen_name"u8, user.ScreenName);
            json.WriteString("name"u8, user.Name);
            json.WriteTwin("id", user.Id);
        }
        else
        {
            json.WriteString("screen_name"u8, entity.Value);
            json.WriteNull("name"u8);
            json.WriteNullableTwin("id", null);
        }

        WriteIndices(json, entity.Start, entity.End);
        json.WriteEndObject();
    }

    private static void WriteIndices(Utf8JsonWriter json, int start, int end)
    {
        json.WriteStartArray("indices"u8);
        json.WriteNumberValue(start);
        json.WriteNumberValue(end);
        json.WriteEndArray();
    }

    private static void WriteSize(Utf8JsonWriter json, string name, int width, int height, string resize)
    {
        json.WriteStartObject(name);
        json.WriteNumber("w"u8, width);
        json.WriteNumber("h"u8, height);
        json.WriteString("resize"u8, resize);
        json.WriteEndObject();
    }
}
