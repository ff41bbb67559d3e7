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
    /// <summary>The users whom an event may concern, each once.</summary>
    public static IReadOnlyCollection<EmulatorUser> Concerned(StateEvent happened, EmulatorState state) => happened switch
    {
        TweetPosted { Tweet: var tweet } => Distinct([tweet.Author, tweet.Quoted?.Author, tweet.RetweetOf?.Author, tweet.InReplyTo?.Author, .. tweet.Mentioned(state.Users)]),
        TweetDeleted { Tweet.Author: var author } => [author],
        TweetLiked like => Distinct([like.User, like.Tweet.Author]),
        UserRelated change => Distinct([change.From, change.To]),
        MessageSent { Message: var message } => Distinct([message.Sender, message.Recipient]),
        TypingIndicated typing => [typing.To],
        MessagesRead read => [read.To],
        AccessRevoked { Token.User: var user } => [user],
        _ => [],
    };

    /// <summary>The message about an event for one user; null when it does not concern the user.</summary>
    public static byte[]? Of(EmulatorApp app, EmulatorUser user, StateEvent happened, EmulatorState state)
    {
        if (happened is AccessRevoked { Token: var gone })
            return gone.App == app && gone.User == user ? AccountWriter.Revocation(gone, happened.At) : null;
        return Of(user, happened, new WireOptions(state, Viewer: null) { Streamed = true }) is var (name, write)
            ? Message(user, name, write, happened, state)
            : null;
    }

    private static HashSet<EmulatorUser> Distinct(ReadOnlySpan<EmulatorUser?> users)
    {
        var distinct = new HashSet<EmulatorUser>();
        foreach (EmulatorUser? user in users)
        {
            if (user is not null)
                distinct.Add(user);
        }

        return distinct;
    }

    private static (string Name, Action<Utf8JsonWriter> Write)? Of(EmulatorUser user, StateEvent happened, WireOptions options) => happened switch
    {
        TweetPosted { Tweet: var tweet } when tweet.Author == user || tweet.Quoted?.Author == user || tweet.IsTo(user) =>
            ("tweet_create_events", json => TweetWriter.Write(json, tweet, options)),
        TweetDeleted { Tweet: var tweet } when tweet.Author == user => ("tweet_delete_events", json => AccountWriter.Deletion(json, tweet, happened.At)),
        TweetLiked { IsTakenBack: false } like when like.User == user || like.Tweet.Author == user =>
            ("favorite_events", json => AccountWriter.Favorite(json, like, options)),
        UserRelated change when change.From == user || (change.To == user && change is { Relation: UserRelation.Follow, Ends: false }) =>
            ($"{change.Relation.ToString().ToLowerInvariant()}_events", json => AccountWriter.Relation(json, change, options)),
        MessageSent { Message: { Recipient: { } recipient } message } when message.Sender == user || recipient == user =>
            ("direct_message_events", json => Chapters.DirectMessages.MessageWriter.Write(json, message, options.State)),
        TypingIndicated typing when typing.To == user => ("direct_message_indicate_typing_events", json => AccountWriter.Typing(json, typing)),
        MessagesRead read when read.To == user => ("direct_message_mark_read_events", json => AccountWriter.Read(json, read)),
        _ => null,
    };

    private static byte[] Message(EmulatorUser user, string name, Action<Utf8JsonWriter> write, StateEvent happened, EmulatorState state) => EmulatorResponse.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("for_user_id"u8, user.Id.ToString(CultureInfo.InvariantCulture));
        if (happened is TweetPosted { Tweet: { RetweetOf: null, Author: var author } } && author != user)
        {
            // The vendor writes this truth value as text.
            json.WriteString("user_has_blocked"u8, state.Graph.Blocks.Has(user, author) ? "true" : "false");
        }

        json.WriteStartArray(name);
        write(json);
        json.WriteEndArray();
        if (Sides(happened) is var (one, other))
            AccountWriter.People(json, one, other, state);
        json.WriteEndObject();
    }).Body.ToArray();

    /// <summary>Who writes to whom; null for what is no message.</summary>
    private static (EmulatorUser From, EmulatorUser To)? Sides(StateEvent happened) => happened switch
    {
        MessageSent { Message: var message } => (message.Sender, message.Recipient!),
        TypingIndicated typing => (typing.By, typing.To),
        MessagesRead read => (read.By, read.To),
        _ => null,
    };
}
