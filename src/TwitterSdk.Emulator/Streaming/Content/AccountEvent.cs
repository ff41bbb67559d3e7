using System.Text.Json;
using TwitterSdk.Emulator.Chapters.Lists;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Streaming.Events;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Streaming.Content;

/// <summary>An event of a user or site stream.</summary>
/// <param name="Name">The vendor's word.</param>
/// <param name="At">When.</param>
/// <param name="From">Who did it.</param>
/// <param name="To">To whom.</param>
internal sealed record AccountEvent(string Name, DateTimeOffset At, EmulatorUser From, EmulatorUser To)
{
    /// <summary>Whether the one is told who did it.</summary>
    public bool IsForFrom { get; private init; } = true;

    /// <summary>Whether the one is told to whom it was done: nobody hears of being blocked.</summary>
    public bool IsForTo { get; private init; } = true;

    /// <summary>Writes what it was done with; null for nothing.</summary>
    public Action<Utf8JsonWriter>? Object { get; private init; }

    /// <summary>The event that something is; null when such streams tell it in another way, or not at all.</summary>
    public static AccountEvent? Of(StateEvent happened, WireOptions options) => happened switch
    {
        TweetLiked like => new(Word(like), like.At, like.User, like.Tweet.Author) { Object = Tweet(like.Tweet, options) },
        TweetPosted { Tweet: { Quoted: { } quoted } tweet } =>
            new("quoted_tweet", tweet.CreatedAt, tweet.Author, quoted.Author) { IsForFrom = false, Object = Tweet(tweet, options) },
        TweetPosted { Via: { } via, Tweet: var tweet } =>
            new("retweeted_retweet", tweet.CreatedAt, tweet.Author, via.Author) { IsForFrom = false, Object = Tweet(via, options) },
        UserRelated change => new(Word(change), change.At, change.From, change.To) { IsForTo = change is { Relation: UserRelation.Follow, Ends: false } },
        ProfileChanged change => new("user_update", change.At, change.User, change.User),
        ProtectionChanged change => new("user_update", change.At, change.User, change.User),
        ListChanged change => new(change.Change, change.At, change.From, change.To)
        {
            IsForTo = !change.List.IsPrivate,
            Object = json => ListWriter.Write(json, change.List, options),
        },
        AccessRevoked { Token: var token } => new("access_revoked", happened.At, token.User, token.User) { Object = json => Write(json, token) },
        _ => null,
    };

    public bool Concerns(EmulatorUser user) => (IsForFrom && From == user) || (IsForTo && To == user);

    private static string Word(TweetLiked like) =>
        like.IsTakenBack ? "unfavorite" : like.Tweet.RetweetOf is null ? "favorite" : "favorited_retweet";

    private static string Word(UserRelated change) => $"{(change.Ends ? "un" : "")}{change.Relation.ToString().ToLowerInvariant()}";

    private static Action<Utf8JsonWriter> Tweet(EmulatorTweet tweet, WireOptions options) => json => TweetWriter.Write(json, tweet, options);

    private static void Write(Utf8JsonWriter json, EmulatorToken token)
    {
        json.WriteStartObject();
        json.WriteStartObject("client_application"u8);
        json.WriteNumber("id"u8, token.App.Id);
        json.WriteString("consumer_key"u8, token.App.ConsumerKey);
        json.WriteString("name"u8, token.App.Name);
        json.WriteEndObject();
        json.WriteString("token"u8, token.Token);
        json.WriteEndObject();
    }
}
