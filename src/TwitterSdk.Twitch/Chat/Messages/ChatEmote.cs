namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary>One emote in a text. Several of the same kind are several of these; a list of them is in the order of the text.</summary>
/// <remarks>The server counts code points and C# counts UTF-16 units, so cut with <see cref="Slice"/> or <see cref="Range"/>. Both lie within the text.</remarks>
public readonly record struct ChatEmote
{
    internal ChatEmote(string id, int firstCodePoint, int lastCodePoint)
    {
        Id = new EmoteId(id);
        FirstCodePoint = firstCodePoint;
        LastCodePoint = lastCodePoint;
    }

    /// <summary>Which emote.</summary>
    public EmoteId Id { get; }

    /// <summary>The first code point, from 0, as the server told it.</summary>
    public int FirstCodePoint { get; }

    /// <summary>The last code point, as the server told it: now and then beyond the text.</summary>
    public int LastCodePoint { get; }

    /// <summary>Where it starts in the C# string.</summary>
    public int Start { get; init; }

    /// <summary>How long it is in the C# string.</summary>
    public int Length { get; init; }

    /// <summary>Where it is in the C# string.</summary>
    public Range Range => Start..(Start + Length);

    /// <summary>The emote's name, cut out of the text of its message.</summary>
    /// <param name="text">The text of its message.</param>
    public string Slice(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Substring(Start, Length);
    }

    /// <summary>Where to find its picture.</summary>
    /// <param name="scale">1, 2 or 3 times 28 pixels.</param>
    /// <param name="darkBackground">For a dark background; otherwise for a light one.</param>
    public Uri PictureUrl(int scale = 1, bool darkBackground = true)
    {
        if (scale is < 1 or > 3)
            throw new ArgumentOutOfRangeException(nameof(scale), scale, "Pictures come in the sizes 1, 2 and 3.");
        return new Uri($"https://static-cdn.jtvnw.net/emoticons/v2/{Uri.EscapeDataString(Id.Value)}/default/{(darkBackground ? "dark" : "light")}/{scale}.0");
    }
}
