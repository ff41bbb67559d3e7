using TwitterSdk.Emulator.Streaming.Rules;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.State;

/// <summary>A tweet, or a retweet of one.</summary>
public sealed class EmulatorTweet
{
    internal EmulatorTweet(long id, EmulatorUser author, string text, DateTimeOffset createdAt)
    {
        Id = id;
        Author = author;
        Text = text;
        CreatedAt = createdAt;
    }

    /// <summary>The tweet's snowflake.</summary>
    public long Id { get; }

    /// <summary>Who wrote it.</summary>
    public EmulatorUser Author { get; }

    /// <summary>The text as its author sent it: not escaped, addresses not shortened.</summary>
    public string Text { get; }

    /// <summary>When it was posted.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>The tweet that this one answers; null for none.</summary>
    public EmulatorTweet? InReplyTo
    {
        get;
        internal init
        {
            field = value;
            ConversationStart = value?.ConversationStart ?? this;
        }
    }

    /// <summary>The tweet that this one repeats; null for an own tweet.</summary>
    public EmulatorTweet? RetweetOf { get; internal init; }

    /// <summary>The tweet that this one quotes; null for none.</summary>
    public EmulatorTweet? Quoted { get; internal init; }

    /// <summary>Photos, a GIF or a video.</summary>
    public IReadOnlyList<EmulatorMedia> Media { get; internal init; } = [];

    /// <summary>Whether the author marked it as possibly sensitive.</summary>
    public bool IsSensitive { get; internal init; }

    /// <summary>The place that it names; null for none.</summary>
    public EmulatorVenue? Venue { get; internal init; }

    /// <summary>What it asks; null when it has no poll.</summary>
    public EmulatorPoll? Poll { get; internal init; }

    /// <summary>Who may reply, in the vendor's word; null for everyone.</summary>
    public string? ReplySettings { get; internal init; }

    /// <summary>Whether its author marked it as paid for.</summary>
    public bool IsPaidPartnership { get; internal init; }

    /// <summary>The community to which it was posted; null for none.</summary>
    public string? CommunityId { get; internal init; }

    /// <summary>Whether the author of the tweet above hides this reply.</summary>
    public bool IsHidden { get; set; }

    /// <summary>The tweet that began the thread; itself when it answers none.</summary>
    public EmulatorTweet ConversationStart { get => field ?? this; private init; }

    /// <summary>All its versions, oldest first; itself alone when it was never changed.</summary>
    public IReadOnlyList<EmulatorTweet> Versions => History;

    /// <summary>Where it was posted; null when that was not told.</summary>
    public EmulatorPlace? Place { get; internal init; }

    /// <summary>How much others see of it: as its author was known when it was posted.</summary>
    public EmulatorFilterLevel FilterLevel { get; internal init; }

    /// <summary>The language of its text, in two letters.</summary>
    public string Language { get; internal init; } = "en";

    /// <summary>The name of the app that posted it.</summary>
    public string Source { get; internal init; } = "Emulated app";

    /// <summary>Who likes it, the newest like last.</summary>
    public IReadOnlyList<EmulatorUser> LikedBy => Likes;

    /// <summary>Shared by all versions.</summary>
    internal List<EmulatorTweet> History { get; init; } = [];

    /// <summary>Whether a newer version took its place: it is found by its id then, and nowhere else.</summary>
    internal bool IsSuperseded => History is [.., var newest] && newest != this;

    internal List<EmulatorUser> Likes { get; } = [];

    /// <summary>What repeats it, oldest first.</summary>
    internal List<EmulatorTweet> Retweets { get; } = [];

    /// <summary>What quotes it, oldest first, each in its newest version.</summary>
    internal List<EmulatorTweet> Quotes { get; } = [];

    /// <summary>What answers it, oldest first, each in its newest version.</summary>
    internal List<EmulatorTweet> Replies { get; } = [];

    /// <summary>How many users keep it.</summary>
    internal int BookmarkCount { get; set; }

    /// <summary>The words that rules of streams look at.</summary>
    internal string[] Words => field ??= [.. RuleWords.Split(Text)];

    internal WireText WireText { get; set; } = WireText.Empty;

    /// <summary>Whether it is for a user: an answer to one of theirs, a repetition of one, or one that names them.</summary>
    internal bool IsTo(EmulatorUser user) =>
        RetweetOf?.Author == user || InReplyTo?.Author == user
        || WireText.Entities.Any(entity => entity.Kind == TextEntityKind.Mention && entity.Value.Equals(user.ScreenName, StringComparison.OrdinalIgnoreCase));

    /// <summary>The users whom its text names, as far as there are such.</summary>
    internal IEnumerable<EmulatorUser> Mentioned(UserStore users)
    {
        foreach (TextEntity entity in WireText.Entities)
        {
            if (entity.Kind == TextEntityKind.Mention && users.TryFind(entity.Value, out EmulatorUser? user))
                yield return user;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Id} by {Author}: {Text}";
}
