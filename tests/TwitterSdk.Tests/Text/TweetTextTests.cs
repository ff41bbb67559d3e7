using TwitterSdk.V1;

namespace TwitterSdk.Tests.Text;

public class TweetTextTests
{
    private static readonly Entities s_outer = new() { Hashtags = [new() { Text = "outer", Indices = [0, 6] }] };
    private static readonly Entities s_inner = new() { Hashtags = [new() { Text = "inner", Indices = [0, 6] }] };

    [Test]
    public void Plain_text_is_the_text()
    {
        var text = new Tweet { Text = "#outer &amp; more", Entities = s_outer }.GetWholeText();

        Assert.That((text.Text, text.Plain, text.Shown), Is.EqualTo(("#outer &amp; more", "#outer & more", "#outer & more")));
        Assert.That(text.Entities, Is.SameAs(s_outer));
        Assert.That(text.IsCut, Is.False);
    }

    [Test]
    public void Full_text_counts_more_than_all_else()
    {
        var tweet = new Tweet
        {
            FullText = "full", Text = "cut", Entities = s_outer, ExtendedTweet = new() { FullText = "other", Entities = s_inner },
        };

        Assert.That(tweet.GetWholeText().Text, Is.EqualTo("full"));
        Assert.That(tweet.GetWholeText().Entities, Is.SameAs(s_outer));
    }

    [Test]
    public void The_extended_tweet_brings_its_own_entities_and_range()
    {
        var text = new Tweet
        {
            Text = "cut…",
            Truncated = true,
            Entities = s_outer,
            DisplayTextRange = [0, 1],
            ExtendedTweet = new() { FullText = "@a #inner &lt;whole&gt; https://t.co/x", Entities = s_inner, DisplayTextRange = [3, 23] },
        }.GetWholeText();

        Assert.That(text.Text, Does.StartWith("@a #inner"));
        Assert.That(text.Entities, Is.SameAs(s_inner));
        Assert.That(text.Shown, Is.EqualTo("#inner <whole>"));
        Assert.That(text.IsCut, Is.False);
    }

    [Test]
    public void The_text_of_a_retweet_is_that_of_the_retweeted()
    {
        var retweeted = new Tweet { Id = 1, FullText = "#inner long text", Entities = s_inner };
        var tweet = new Tweet { Id = 2, FullText = "RT @a: #inner lo…", Entities = s_outer, RetweetedStatus = retweeted };

        Assert.That(tweet.GetWholeText().Text, Is.EqualTo("#inner long text"));
        Assert.That(tweet.GetWholeText().Tweet, Is.SameAs(retweeted));
        Assert.That(tweet.GetWholeText().Entities, Is.SameAs(s_inner));
        Assert.That(tweet.GetOwnText().Text, Is.EqualTo("RT @a: #inner lo…"));
        Assert.That(tweet.GetOwnText().Entities, Is.SameAs(s_outer));
    }

    [Test]
    public void A_cut_text_says_so()
    {
        Assert.That(new Tweet { Text = "cut…", Truncated = true }.GetWholeText().IsCut, Is.True);
    }

    [Test]
    public void A_tweet_without_text_has_an_empty_one()
    {
        Assert.That(new Tweet().GetWholeText().Text, Is.Empty);
        Assert.That(new Tweet().GetEntities(), Is.Empty);
    }
}
