using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using TwitterSdk.Emulator.Streaming;
using TwitterSdk.Emulator.Streaming.Events;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.State;

/// <summary>All tweets, oldest first.</summary>
public sealed class TweetStore
{
    private readonly List<EmulatorTweet> _tweets = [];
    private readonly Dictionary<long, EmulatorTweet> _byId = [];
    private readonly Dictionary<long, EmulatorPoll> _polls = [];

    // By the handle as it is written: whoever has it now, or gets it later, is meant.
    private readonly Dictionary<string, List<EmulatorTweet>> _byMention = new(StringComparer.OrdinalIgnoreCase);
    private readonly StateServices _services;
    private readonly UserStore _users;
    private readonly StreamHub _streams;

    internal TweetStore(StateServices services, UserStore users, StreamHub streams)
    {
        _streams = streams;
        _services = services;
        _users = users;
    }

    internal IReadOnlyList<EmulatorTweet> All => _tweets;

    /// <summary>Posts a tweet, past all rules that requests must obey.</summary>
    public EmulatorTweet Add(EmulatorUser author, string text) => Add(author, text, new TweetDraft());

    /// <summary>Posts a tweet from a place.</summary>
    public EmulatorTweet Add(EmulatorUser author, string text, EmulatorPlace place) => Add(author, text, new TweetDraft { Place = place });

    /// <summary>Posts a tweet with media.</summary>
    public EmulatorTweet Add(EmulatorUser author, string text, IReadOnlyList<EmulatorMedia> media)
    {
        ArgumentNullException.ThrowIfNull(media);
        return Add(author, text, new TweetDraft { Media = media });
    }

    /// <summary>Posts a tweet in a language, told by its two letters.</summary>
    public EmulatorTweet Add(EmulatorUser author, string text, string language) => Add(author, text, new TweetDraft { Language = language });

    /// <summary>Posts an answer to a tweet.</summary>
    public EmulatorTweet AddReply(EmulatorUser author, EmulatorTweet to, string text) =>
        Add(author, text, new TweetDraft { InReplyTo = to });

    /// <summary>Posts a tweet that quotes another.</summary>
    public EmulatorTweet AddQuote(EmulatorUser author, EmulatorTweet of, string text) =>
        Add(author, text, new TweetDraft { Quoted = of });

    /// <summary>Puts a new version in a tweet's place, past all rules that requests must obey.</summary>
    public EmulatorTweet AddVersion(EmulatorTweet of, string text)
    {
        ArgumentNullException.ThrowIfNull(of);
        return Add(of.Author, text, new TweetDraft { Replaces = of, Media = of.Media, Quoted = of.Quoted });
    }

    /// <summary>Repeats a tweet.</summary>
    public EmulatorTweet AddRetweet(EmulatorUser author, EmulatorTweet of)
    {
        ArgumentNullException.ThrowIfNull(of);
        EmulatorTweet original = of.RetweetOf ?? of;
        return Add(author, $"RT @{original.Author.ScreenName}: {original.Text}", new TweetDraft { RetweetOf = original, Via = of == original ? null : of });
    }

    /// <summary>Lets a user like a tweet; nothing happens the second time.</summary>
    public void Like(EmulatorUser user, EmulatorTweet tweet)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(tweet);
        lock (_services.Gate)
        {
            if (tweet.Likes.Contains(user))
                return;
            tweet.Likes.Add(user);
            user.Liked.Add(tweet);
            _streams.Publish(new TweetLiked(user, tweet, IsTakenBack: false, _services.Time.GetUtcNow()));
        }
    }

    /// <summary>Lets a user like a tweet no more.</summary>
    public void Unlike(EmulatorUser user, EmulatorTweet tweet)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(tweet);
        lock (_services.Gate)
        {
            if (!tweet.Likes.Remove(user))
                return;
            user.Liked.Remove(tweet);
            _streams.Publish(new TweetLiked(user, tweet, IsTakenBack: true, _services.Time.GetUtcNow()));
        }
    }

    /// <summary>Puts a label on a tweet, which only the stream of labels tells.</summary>
    /// <param name="tweet">The tweet.</param>
    /// <param name="title">What the label says.</param>
    public void Label(EmulatorTweet tweet, string title)
    {
        ArgumentNullException.ThrowIfNull(tweet);
        ArgumentException.ThrowIfNullOrEmpty(title);
        lock (_services.Gate)
            _streams.Publish(new TweetLabelled(tweet, title, _services.Time.GetUtcNow()));
    }

    /// <summary>Finds a tweet that was not removed.</summary>
    public bool TryFind(long id, [NotNullWhen(true)] out EmulatorTweet? tweet)
    {
        lock (_services.Gate)
            return _byId.TryGetValue(id, out tweet);
    }

    /// <summary>Removes a tweet with all its versions, and all retweets of it.</summary>
    public void Remove(EmulatorTweet tweet)
    {
        ArgumentNullException.ThrowIfNull(tweet);
        lock (_services.Gate)
        {
            EmulatorTweet[] all = [.. tweet.History, .. tweet.History.SelectMany(version => version.Retweets)];
            foreach (EmulatorTweet gone in all.OrderBy(one => one.Id))
            {
                _tweets.Remove(gone);
                _byId.Remove(gone.Id);
                if (gone.Poll is { } poll)
                    _polls.Remove(poll.Id);
                Unlink(gone);
                foreach (EmulatorUser user in gone.Likes)
                    user.Liked.Remove(gone);
                _streams.Publish(new TweetDeleted(gone, _services.Time.GetUtcNow()));
            }
        }
    }

    internal EmulatorTweet Add(EmulatorUser author, string text, TweetDraft draft)
    {
        ArgumentNullException.ThrowIfNull(author);
        ArgumentNullException.ThrowIfNull(text);
        lock (_services.Gate)
        {
            var tweet = new EmulatorTweet(_services.Ids.Next(), author, text, _services.Time.GetUtcNow())
            {
                History = draft.Replaces?.History ?? [],
                InReplyTo = draft.InReplyTo,
                RetweetOf = draft.RetweetOf,
                Quoted = draft.Quoted,
                Media = draft.Media,
                IsSensitive = draft.IsSensitive,
                Source = draft.Source,
                Venue = draft.Venue,
                Poll = draft.Poll,
                ReplySettings = draft.ReplySettings,
                IsPaidPartnership = draft.IsPaidPartnership,
                CommunityId = draft.CommunityId,
                Place = draft.Place,
                Language = draft.Language,
                FilterLevel = draft.FilterLevel ?? author.FilterLevel,
            };
            if (draft.Replaces is { } replaced)
                Unlink(replaced.History[^1]);
            tweet.History.Add(tweet);
            Link(tweet);
            tweet.WireText = WireText.Of(tweet, _users);
            foreach (string handle in Mentions(tweet))
                (CollectionsMarshal.GetValueRefOrAddDefault(_byMention, handle, out _) ??= []).Add(tweet);
            _tweets.Add(tweet);
            _byId.Add(tweet.Id, tweet);
            if (tweet.Poll is { } poll)
                _polls[poll.Id] = poll;
            _streams.Publish(new TweetPosted(tweet, draft.Via, tweet.CreatedAt));
            return tweet;
        }
    }

    internal IEnumerable<EmulatorTweet> NewestFirst()
    {
        for (int i = _tweets.Count - 1; i >= 0; i--)
        {
            if (!_tweets[i].IsSuperseded)
                yield return _tweets[i];
        }
    }

    /// <summary>Tweets that name a user, in their newest version, oldest first; no retweets.</summary>
    internal IReadOnlyList<EmulatorTweet> Naming(EmulatorUser user) =>
        _byMention.TryGetValue(user.ScreenName, out List<EmulatorTweet>? tweets) ? tweets : [];

    internal bool TryFindPoll(long id, [NotNullWhen(true)] out EmulatorPoll? poll) => _polls.TryGetValue(id, out poll);

    private static void Link(EmulatorTweet tweet)
    {
        tweet.Author.Tweets.Add(tweet);
        tweet.RetweetOf?.Retweets.Add(tweet);
        tweet.Quoted?.Quotes.Add(tweet);
        tweet.InReplyTo?.Replies.Add(tweet);
    }

    /// <summary>Takes a tweet out of what it belongs to: it is gone, or a newer version takes its place.</summary>
    private void Unlink(EmulatorTweet tweet)
    {
        foreach (string handle in Mentions(tweet))
            _byMention[handle].Remove(tweet);

        tweet.Author.Tweets.Remove(tweet);
        tweet.RetweetOf?.Retweets.Remove(tweet);
        tweet.Quoted?.Quotes.Remove(tweet);
        tweet.InReplyTo?.Replies.Remove(tweet);
    }
    private static IEnumerable<string> Mentions(EmulatorTweet tweet) => tweet.RetweetOf is not null
        ? []
        : tweet.WireText.Entities.Where(static entity => entity.Kind == TextEntityKind.Mention).Select(static entity => entity.Value).Distinct(StringComparer.OrdinalIgnoreCase);
}
