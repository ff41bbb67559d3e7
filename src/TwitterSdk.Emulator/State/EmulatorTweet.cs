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
    public EmulatorTweet? InReplyTo { get; internal init; }

    /// <summary>The tweet that this one repeats; null for an own tweet.</summary>
    public EmulatorTweet? RetweetOf { get; internal init; }

    /// <summary>The tweet that this one quotes; null for none.</summary>
    public EmulatorTweet? Quoted { get; internal init; }

    /// <summary>Photos, a GIF or a video.</summary>
    public IReadOnlyList<EmulatorMedia> Media { get; internal init; } = [];

    /// <summary>Whether the author marked it as possibly sensitive.</summary>
    public bool IsSensitive { get; internal init; }

    /// <summary>Where it was posted; null when that was not told.</summary>
    public EmulatorPlace? Place { get; internal init; }

    /// <summary>The name of the app that posted it.</summary>
    public string Source { get; internal init; } = "Emulated app";

    /// <summary>Who likes it, the newest like last.</summary>
    public IReadOnlyList<EmulatorUser> LikedBy => Likes;

    internal List<EmulatorUser> Likes { get; } = [];

    internal WireText WireText { get; set; } = WireText.Empty;

    /// <inheritdoc/>
    public override string ToString() => $"{Id} by {Author}: {Text}";
}
