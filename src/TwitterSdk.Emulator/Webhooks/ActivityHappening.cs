using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Streaming.Content;
using TwitterSdk.Emulator.Streaming.Events;

namespace TwitterSdk.Emulator.Webhooks;

/// <summary>An event as X Activity sees it: one kind for one user.</summary>
/// <param name="Kind">The vendor's word.</param>
/// <param name="User">Whose activity it is.</param>
/// <param name="Direction">Whether the user did it (<c>outbound</c>) or it was done to the user (<c>inbound</c>); null where there is no such thing.</param>
/// <param name="Text">Where keywords are looked for; null for nowhere.</param>
/// <param name="Payload">What happened.</param>
internal sealed record ActivityHappening(string Kind, EmulatorUser User, string? Direction, string? Text, Func<JsonObject> Payload)
{
    public static IEnumerable<ActivityHappening> Of(StateEvent happened, EmulatorState state) => happened switch
    {
        TweetPosted { Tweet: { Author.IsProtected: false } tweet } => Posted(tweet, state),
        TweetDeleted { Tweet: { Author.IsProtected: false } tweet } =>
            [new("post.delete", tweet.Author, null, null, () => new() { ["id"] = WireId.Of(tweet.Id), ["author_id"] = WireId.Of(tweet.Author.Id) })],
        TweetLiked { IsTakenBack: false, Tweet.Author.IsProtected: false } like =>
        [
            new("like.create", like.User, "outbound", null, () => LikeMessages.Like(like)),
            new("like.create", like.Tweet.Author, "inbound", null, () => LikeMessages.Like(like)),
        ],
        UserRelated change => Related(change, state),
        ProfileChanged change => [new($"profile.update.{change.Field}", change.User, null, null, () => new() { ["before"] = change.Before, ["after"] = change.After })],
        _ => [],
    };

    private static IEnumerable<ActivityHappening> Posted(EmulatorTweet tweet, EmulatorState state)
    {
        JsonObject Payload() => TweetObject.Make(tweet, state, viewer: null);
        if (tweet.RetweetOf is { } original)
            yield return new("post.repost.create", original.Author, "inbound", null, Payload);
        else
            yield return new("post.create", tweet.Author, null, tweet.Text, Payload);
        if (tweet.InReplyTo is { } answered)
            yield return new("post.reply.create", answered.Author, "inbound", null, Payload);
        if (tweet.Quoted is { } quoted)
            yield return new("post.quote.create", quoted.Author, "inbound", null, Payload);
        foreach (EmulatorUser user in tweet.Mentioned(state.Users))
            yield return new("post.mention.create", user, "inbound", null, Payload);
    }

    private static IEnumerable<ActivityHappening> Related(UserRelated change, EmulatorState state)
    {
        string word = change.Relation.ToString().ToLowerInvariant();
        string kind = $"{word}.{(change.Ends ? "un" : "")}{word}";
        JsonObject Payload() => new() { ["source"] = WireId.Of(change.From.Id), ["target"] = UserObject.Make(change.To, state, viewer: null) };
        yield return new(kind, change.From, "outbound", null, Payload);
        if (change.Relation == UserRelation.Follow)
            yield return new(kind, change.To, "inbound", null, Payload);
    }
}
