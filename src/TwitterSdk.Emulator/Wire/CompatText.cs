using System.Globalization;
using System.Text;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Wire;

/// <summary>The text that a mode shows. Compat mode cuts behind 140 code points and adds the tweet's address.</summary>
/// <param name="CutAt">Where the text was cut, in code points; the greatest number for nowhere.</param>
/// <param name="VisibleLength">How much of the text a reader should see: media addresses are not part of it.</param>
internal sealed record CompatText(string Text, bool IsTruncated, int CutAt, int VisibleLength)
{
    private const int MaxLength = 140;

    public static CompatText Of(EmulatorTweet tweet, bool extended)
    {
        WireText text = tweet.WireText;
        int visible = tweet.Media.Count == 0 ? text.Length : Math.Max(0, text.Entities[^1].Start - 1);
        // A retweet's own text is cut by the vendor too, but never marked; the original has it all.
        return extended || text.Length <= MaxLength || tweet.RetweetOf is not null
            ? new CompatText(text.Text, false, int.MaxValue, visible)
            : Cut(tweet, visible);
    }

    private static CompatText Cut(EmulatorTweet tweet, int visible)
    {
        string address = string.Create(CultureInfo.InvariantCulture, $" https://twitter.com/i/web/status/{tweet.Id}");
        int length = MaxLength - address.Length - 1;
        var kept = new StringBuilder();
        int count = 0;
        foreach (Rune rune in tweet.WireText.Text.EnumerateRunes())
        {
            if (count++ == length)
                break;
            kept.Append(rune);
        }

        // Half an escape or half an address is worse than a shorter text.
        int cutAt = tweet.WireText.Entities.FirstOrDefault(entity => entity.Start < length && entity.End > length)?.Start ?? length;
        string text = string.Concat(kept.ToString().EnumerateRunes().Take(cutAt).Select(rune => rune.ToString()));
        int ampersand = text.LastIndexOf('&');
        if (ampersand >= 0 && text.IndexOf(';', ampersand) < 0)
            text = text[..ampersand];
        return new CompatText($"{text}\u2026{address}", true, cutAt, visible);
    }
}
