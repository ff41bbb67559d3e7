using System.Text.Json;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Wire;

/// <summary>Writes a user as REST answers have it.</summary>
internal static class UserWriter
{
    private const string Picture = "//abs.twimg.com/sticky/default_profile_images/default_profile_normal.png";

    public static void Write(
        Utf8JsonWriter json, EmulatorUser user, WireOptions options, Action<Utf8JsonWriter>? more = null, bool withStatus = true)
    {
        json.WriteStartObject();
        json.WriteTwin("id", user.Id);
        json.WriteString("name"u8, user.Name);
        json.WriteString("screen_name"u8, user.ScreenName);
        json.WriteString("location"u8, user.Location);
        json.WriteString("description"u8, user.Description);
        json.WriteString("url"u8, user.Url);
        if (options.Entities)
            WriteEntities(json, user);
        json.WriteBoolean("protected"u8, user.IsProtected);
        WriteCounts(json, user, options.State);
        json.WriteRubyTime("created_at", user.CreatedAt);
        json.WriteNull("utc_offset"u8);
        json.WriteNull("time_zone"u8);
        json.WriteBoolean("geo_enabled"u8, false);
        json.WriteBoolean("verified"u8, user.IsVerified);
        json.WriteNull("lang"u8);
        EmulatorTweet? latest = withStatus && !options.SkipStatus ? Latest(user, options) : null;
        if (latest is not null)
        {
            json.WritePropertyName("status"u8);
            TweetWriter.Write(json, latest, options, withUser: false);
        }

        WriteProfile(json);
        WritePerspective(json, user, options);
        more?.Invoke(json);
        json.WriteEndObject();
    }

    private static EmulatorTweet? Latest(EmulatorUser user, WireOptions options) =>
        options.State.Graph.MaySee(options.Viewer, user)
            ? user.Tweets.LastOrDefault()
            : null;

    private static void WriteEntities(Utf8JsonWriter json, EmulatorUser user)
    {
        json.WriteStartObject("entities"u8);
        if (user.Url is { } url)
        {
            json.WriteStartObject("url"u8);
            json.WriteStartArray("urls"u8);
            EntitiesWriter.WriteUrl(json, url, url, 0, url.EnumerateRunes().Count());
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteStartObject("description"u8);
        json.WriteStartArray("urls"u8);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, EmulatorUser user, EmulatorState state)
    {
        json.WriteNumber("followers_count"u8, state.Graph.Follows.CountTo(user));
        json.WriteNumber("friends_count"u8, state.Graph.Follows.CountOf(user));
        json.WriteNumber("listed_count"u8, ListStore.CountOf(user));
        json.WriteNumber("favourites_count"u8, user.Liked.Count);
        json.WriteNumber("statuses_count"u8, user.Tweets.Count);
    }

    private static void WriteProfile(Utf8JsonWriter json)
    {
        json.WriteBoolean("contributors_enabled"u8, false);
        json.WriteBoolean("is_translator"u8, false);
        json.WriteBoolean("is_translation_enabled"u8, false);
        json.WriteString("profile_background_color"u8, "F5F8FA");
        json.WriteNull("profile_background_image_url"u8);
        json.WriteNull("profile_background_image_url_https"u8);
        json.WriteBoolean("profile_background_tile"u8, false);
        json.WriteString("profile_image_url"u8, "http:" + Picture);
        json.WriteString("profile_image_url_https"u8, "https:" + Picture);
        json.WriteString("profile_link_color"u8, "1DA1F2");
        json.WriteString("profile_sidebar_border_color"u8, "C0DEED");
        json.WriteString("profile_sidebar_fill_color"u8, "DDEEF6");
        json.WriteString("profile_text_color"u8, "333333");
        json.WriteBoolean("profile_use_background_image"u8, true);
        json.WriteBoolean("has_extended_profile"u8, false);
        json.WriteBoolean("default_profile"u8, true);
        json.WriteBoolean("default_profile_image"u8, true);
    }

    private static void WritePerspective(Utf8JsonWriter json, EmulatorUser user, WireOptions options)
    {
        bool following = options.Viewer is { } viewer && options.State.Graph.Follows.Has(viewer, user);
        json.WriteBoolean("following"u8, following);
        json.WriteBoolean("follow_request_sent"u8, false);
        json.WriteBoolean("notifications"u8, false);
        json.WriteString("translator_type"u8, "none");
    }
}
