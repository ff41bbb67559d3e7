using System.Globalization;
using System.Text.Json;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Streaming.Events;
using TwitterSdk.Emulator.Validation;
using TwitterSdk.Emulator.Wire;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Webhooks;

/// <summary>Writes the events of Account Activity; their ids are text.</summary>
internal static class AccountWriter
{
    private const string Picture = "//abs.twimg.com/sticky/default_profile_images/default_profile_normal.png";

    public static void Deletion(Utf8JsonWriter json, EmulatorTweet tweet, DateTimeOffset at)
    {
        json.WriteStartObject();
        json.WriteStartObject("status"u8);
        json.WriteText("id", tweet.Id);
        json.WriteText("user_id", tweet.Author.Id);
        json.WriteEndObject();
        json.WriteNumber("timestamp_ms"u8, at.ToUnixTimeMilliseconds());
        json.WriteEndObject();
    }

    public static void Favorite(Utf8JsonWriter json, TweetLiked like, WireOptions options)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, $"{like.User.Id:x}{like.Tweet.Id:x}");
        json.WriteRubyTime("created_at", like.At);
        json.WriteNumber("timestamp_ms"u8, like.At.ToUnixTimeMilliseconds());
        json.WritePropertyName("favorited_status"u8);
        TweetWriter.Write(json, like.Tweet, options);
        json.WritePropertyName("user"u8);
        UserWriter.Write(json, like.User, options, withStatus: false);
        json.WriteEndObject();
    }

    public static void Relation(Utf8JsonWriter json, UserRelated change, WireOptions options)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, $"{(change.Ends ? "un" : "")}{change.Relation.ToString().ToLowerInvariant()}");
        WriteTime(json, change.At);
        json.WritePropertyName("target"u8);
        UserWriter.Write(json, change.To, options, withStatus: false);
        json.WritePropertyName("source"u8);
        UserWriter.Write(json, change.From, options, withStatus: false);
        json.WriteEndObject();
    }

    public static void Typing(Utf8JsonWriter json, TypingIndicated typing)
    {
        json.WriteStartObject();
        WriteSides(json, typing.At, typing.By, typing.To);
        json.WriteEndObject();
    }

    public static void Read(Utf8JsonWriter json, MessagesRead read)
    {
        json.WriteStartObject();
        WriteSides(json, read.At, read.By, read.To);
        json.WriteText("last_read_event_id", read.UpTo.Id);
        json.WriteEndObject();
    }

    /// <summary>Those who write to each other, by id, with what the vendor shows of them here.</summary>
    public static void People(Utf8JsonWriter json, EmulatorUser one, EmulatorUser other, EmulatorState state)
    {
        json.WriteStartObject("users"u8);
        foreach (EmulatorUser user in one == other ? [one] : new[] { one, other })
        {
            json.WriteStartObject(user.Id.ToString(CultureInfo.InvariantCulture));
            json.WriteText("id", user.Id);
            WriteTime(json, user.CreatedAt);
            json.WriteString("name"u8, user.Name);
            json.WriteString("screen_name"u8, user.ScreenName);
            json.WriteBoolean("protected"u8, user.IsProtected);
            json.WriteBoolean("verified"u8, user.IsVerified);
            json.WriteNumber("followers_count"u8, state.Graph.Follows.CountTo(user));
            json.WriteNumber("friends_count"u8, state.Graph.Follows.CountOf(user));
            json.WriteNumber("statuses_count"u8, user.Tweets.Count);
            json.WriteString("profile_image_url"u8, "http:" + Picture);
            json.WriteString("profile_image_url_https"u8, "https:" + Picture);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>The one message without a user for whom it is: the app may not ask about that user any more.</summary>
    public static byte[] Revocation(EmulatorToken token, DateTimeOffset at) => EmulatorResponse.Json(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("user_event"u8);
        json.WriteStartObject("revoke"u8);
        json.WriteString("date_time"u8, TimeText.Write(at, TimeForm.Iso));
        json.WriteStartObject("target"u8);
        json.WriteText("app_id", token.App.Id);
        json.WriteEndObject();
        json.WriteStartObject("source"u8);
        json.WriteText("user_id", token.User.Id);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }).Body.ToArray();

    private static void WriteSides(Utf8JsonWriter json, DateTimeOffset at, EmulatorUser from, EmulatorUser to)
    {
        WriteTime(json, at);
        json.WriteText("sender_id", from.Id);
        json.WriteStartObject("target"u8);
        json.WriteText("recipient_id", to.Id);
        json.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter json, DateTimeOffset at) => json.WriteText("created_timestamp", at.ToUnixTimeMilliseconds());
}
