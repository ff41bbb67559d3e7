using System.Globalization;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Chapters.Search;

/// <summary>One word or operator of a search.</summary>
internal static class SearchTerm
{
    /// <summary>What a term asks of a tweet; null when its operator is unknown.</summary>
    public static Predicate<EmulatorTweet>? Parse(string term)
    {
        if (term.Length > 1 && Marked(term) is { } marked)
            return marked;
        int colon = term.IndexOf(':', StringComparison.Ordinal);
        bool isOperator = colon > 0 && term[0] != '"' && !term.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        return isOperator
            ? Operator(term[..colon].ToLowerInvariant(), term[(colon + 1)..].Trim('"'))
            : Word(term);
    }

    public static Predicate<EmulatorTweet> Word(string term)
    {
        string word = term.Trim('"');
        return tweet => Shown(tweet).Text.Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A retweet's own text is cut, so its original is searched.</summary>
    private static EmulatorTweet Shown(EmulatorTweet tweet) => tweet.RetweetOf ?? tweet;

    private static Predicate<EmulatorTweet>? Marked(string term) => term[0] switch
    {
        '#' => Entity(TextEntityKind.Hashtag, term[1..]),
        '$' => Entity(TextEntityKind.Symbol, term[1..]),
        '@' => Entity(TextEntityKind.Mention, term[1..]),
        _ => null,
    };

    private static Predicate<EmulatorTweet> Entity(TextEntityKind kind, string value) => tweet =>
        Shown(tweet).WireText.Entities.Any(entity => entity.Kind == kind && Same(entity.Value, value));

    private static Predicate<EmulatorTweet>? Operator(string name, string value) => name switch
    {
        "from" => tweet => Is(tweet.Author, value),
        "to" => tweet => tweet.InReplyTo is { } answered && Is(answered.Author, value),
        "retweets_of" => tweet => tweet.RetweetOf is { } original && Is(original.Author, value),
        "conversation_id" => tweet => HasId(tweet.ConversationStart, value),
        "in_reply_to_tweet_id" or "in_reply_to_status_id" => tweet => tweet.InReplyTo is { } answered && HasId(answered, value),
        "quotes_of_tweet_id" => tweet => tweet.Quoted is { } quoted && HasId(quoted, value),
        "retweets_of_tweet_id" => tweet => tweet.RetweetOf is { } original && HasId(original, value),
        "url" => tweet => Shown(tweet).WireText.Entities.Any(entity =>
            entity.Kind == TextEntityKind.Url && entity.Value.Contains(value, StringComparison.OrdinalIgnoreCase)),
        "lang" => tweet => Same(Shown(tweet).Language, value),
        "has" => Has(value.ToLowerInvariant()),
        "is" => Kind(value.ToLowerInvariant()),
        _ => null,
    };

    private static Predicate<EmulatorTweet>? Has(string what) => what switch
    {
        "media" => tweet => Shown(tweet).Media.Count > 0,
        "images" => tweet => Shown(tweet).Media.Any(media => !media.IsVideo && !media.IsAnimation),
        "videos" or "video_link" => tweet => Shown(tweet).Media.Any(media => media.IsVideo),
        "links" => With(TextEntityKind.Url),
        "hashtags" => With(TextEntityKind.Hashtag),
        "cashtags" => With(TextEntityKind.Symbol),
        "mentions" => With(TextEntityKind.Mention),
        "geo" => tweet => Shown(tweet) is { Venue: not null } or { Place: not null },
        _ => null,
    };

    private static Predicate<EmulatorTweet> With(TextEntityKind kind) => tweet => Shown(tweet).WireText.Entities.Any(entity => entity.Kind == kind);

    private static Predicate<EmulatorTweet>? Kind(string kind) => kind switch
    {
        "retweet" => tweet => tweet.RetweetOf is not null,
        "reply" => tweet => tweet.InReplyTo is not null,
        "quote" => tweet => tweet.Quoted is not null,
        "verified" => tweet => tweet.Author.IsVerified,
        // Nothing that is only advertised is ever posted here.
        "nullcast" => _ => false,
        _ => null,
    };

    private static bool Is(EmulatorUser user, string nameOrId) =>
        Same(user.ScreenName, nameOrId.TrimStart('@')) || user.Id.ToString(CultureInfo.InvariantCulture) == nameOrId;

    private static bool HasId(EmulatorTweet tweet, string id) => tweet.Id.ToString(CultureInfo.InvariantCulture) == id;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
