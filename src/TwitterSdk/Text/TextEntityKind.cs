namespace TwitterSdk.Text;

/// <summary>What stands at a place of a text.</summary>
public enum TextEntityKind
{
    /// <summary>A link to anywhere; counts 23.</summary>
    Url,

    /// <summary>A user, named with <c>@</c>.</summary>
    Mention,

    /// <summary>A hashtag.</summary>
    Hashtag,

    /// <summary>A cashtag.</summary>
    Symbol,

    /// <summary>A link to the Tweet's own photos or video.</summary>
    Media,

    /// <summary>A list of a user.</summary>
    List,
}
