using System.Globalization;
using System.Text.Json;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Streaming.Events;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Webhooks;

/// <summary>What Account Activity tells about a user, in the shapes of v1.1.</summary>
internal static class AccountMessages
{
    /// <summary>The message about an event; null when it does not concern the user.</summary>
    public static byte[]? Of(EmulatorUser user, StateEvent happened, EmulatorState state)
    {
        var options = new WireOptions(state, Viewer: null);
        return happened switch
        {
            TweetPosted { Tweet: var tweet } when Concerns(tweet, user) => Message(user, "tweet_create_events", json => TweetWriter.Write(json, tweet, options)),
            TweetDeleted { Tweet: var tweet } when tweet.Author == user => Message(user, "tweet_delete_events", json => Deleted(json, tweet, happened.At)),
            TweetLiked { IsTakenBack: false } like when like.User == user || like.Tweet.Author == user =>
                Message(user, "favorite_events", json => Favorite(json, like, options)),
            UserRelated change when change.From == user || (change.To == user && change.Relation == UserRelation.Follow) =>
                Message(user, $"{Word(change)}_events", json => Related(json, change, options)),
            _ => null,
        };
    }

    private static bool Concerns(EmulatorTweet tweet, EmulatorUser user) =>
        tweet.Author == user || tweet.RetweetOf?.Author == user || tweet.Quoted?.Author == user || tweet.InReplyTo?.Author == user
        || tweet.WireText.Entities.Any(entity => entity.Kind == TextEntityKind.Mention && entity.Value.Equals(user.ScreenName, StringComparison.OrdinalIgnoreCase));

    private static string Word(UserRelated change) => change.Relation.ToString().ToLowerInvariant();

    private static byte[] Message(EmulatorUser user, string name, Action<Utf8JsonWriter> write) => EmulatorResponse.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("for_user_id"u8, user.Id.ToString(CultureInfo.InvariantCulture));
        json.WriteStartArray(name);
        write(json);
        json.WriteEndArray();
        json.WriteEndObject();
    }).Body.ToArray();

    private static void Deleted(Utf8JsonWriter json, EmulatorTweet tweet, DateTimeOffset at)
    {
        json.WriteStartObject();
        json.WriteStartObject("status"u8);
        json.WriteString("id"u8, tweet.Id.ToString(CultureInfo.InvariantCulture));
        json.WriteString("user_id"u8, tweet.Author.Id.ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.WriteNumber("timestamp_ms"u8, at.ToUnixTimeMilliseconds());
        json.WriteEndObject();
    }

    private static void Favorite(Utf8JsonWriter json, TweetLiked like, WireOptions options)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, $"{like.User.Id:x}{like.Tweet.Id:x}");
        json.WriteNumber("timestamp_ms"u8, like.At.ToUnixTimeMilliseconds());
        json.WritePropertyName("favorited_status"u8);
        TweetWriter.Write(json, like.Tweet, options);
        json.WritePropertyName("user"u8);
        UserWriter.Write(json, like.User, options);
        json.WriteEndObject();
    }

    private static void Related(Utf8JsonWriter json, UserRelated change, WireOptions options)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, change.Ends ? "un" + Word(change) : Word(change));
        json.WriteString("created_timestamp"u8, change.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        json.WritePropertyName("target"u8);
        UserWriter.Write(json, change.To, options);
        json.WritePropertyName("source"u8);
        UserWriter.Write(json, change.From, options);
        json.WriteEndObject();
    }
}
