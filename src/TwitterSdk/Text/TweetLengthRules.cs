namespace TwitterSdk.Text;

/// <summary>How much a Tweet may hold, and what each character counts.</summary>
public sealed record TweetLengthRules
{
    private static readonly TweetWeightRange[] _light = [new(0, 0x10FF, 100), new(0x2000, 0x200D, 100), new(0x2010, 0x201F, 100), new(0x2032, 0x2037, 100)];

    /// <summary>140 characters, all alike: until 2017.</summary>
    public static TweetLengthRules V1 { get; } = new() { MaxWeightedLength = 140, Scale = 1, DefaultWeight = 1, Ranges = [], CountsEmojiOnce = false };

    /// <summary>280 characters, of which Chinese, Japanese, Korean and emoji count two, and an emoji of several code points more: until 2018.</summary>
    public static TweetLengthRules V2 { get; } = new() { CountsEmojiOnce = false };

    /// <summary>280 characters, of which Chinese, Japanese and Korean count two, and every emoji two: today's.</summary>
    public static TweetLengthRules V3 { get; } = new();

    /// <summary>Today's rules for accounts that may write 25,000 characters.</summary>
    public static TweetLengthRules Long { get; } = new() { MaxWeightedLength = 25_000 };

    /// <summary>The most that a Tweet may weigh.</summary>
    public int MaxWeightedLength { get; init; } = 280;

    /// <summary>How many parts make one.</summary>
    public int Scale { get; init; } = 100;

    /// <summary>What a code point outside all ranges weighs, and an emoji, in parts of <see cref="Scale"/>.</summary>
    public int DefaultWeight { get; init; } = 200;

    /// <summary>What every link weighs, however long it is: Twitter shortens it.</summary>
    public int UrlLength { get; init; } = 23;

    /// <summary>Whether an emoji of several code points counts as one.</summary>
    public bool CountsEmojiOnce { get; init; } = true;

    /// <summary>The code points that weigh otherwise.</summary>
    public IReadOnlyList<TweetWeightRange> Ranges { get; init; } = _light;

    internal int WeightOf(int codePoint)
    {
        for (var i = 0; i < Ranges.Count; i++)
        {
            var range = Ranges[i];
            if (codePoint >= range.Start && codePoint <= range.End)
                return range.Weight;
        }

        return DefaultWeight;
    }
}
