using System.Text;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Chapters.V2.Tweets;

/// <summary>The text that every client gets; that of a long tweet is cut, and its whole is told elsewhere.</summary>
/// <param name="Length">In code points.</param>
internal readonly record struct ShownText(string Text, int Length, bool IsCut)
{
    public static ShownText Of(EmulatorTweet tweet)
    {
        WireText whole = tweet.WireText;
        if (TweetLength.Of(tweet.Text) <= TweetLength.Max)
            return new ShownText(whole.Text, whole.Length, IsCut: false);
        // Neither in the middle of an address nor of a name.
        int most = TweetLength.Max - 1;
        int length = whole.Entities.FirstOrDefault(entity => entity.Start < most && entity.End > most)?.Start ?? most;
        var text = new StringBuilder();
        foreach (Rune rune in whole.Text.EnumerateRunes().Take(length))
            text.Append(rune);
        return new ShownText(text.Append('\u2026').ToString(), length + 1, IsCut: true);
    }
}
