using TwitterSdk.Text;
using TwitterSdk.V1;

namespace TwitterSdk.Tests.Text;

public class TextEntitiesTests
{
    private static readonly Tweet s_tweet = new()
    {
        FullText = "😀 @Ann &amp; #Köln $TWTR https://t.co/aa https://t.co/bb",
        Entities = new()
        {
            UserMentions = [new() { ScreenName = "ann", Indices = [2, 6] }],
            Hashtags = [new() { Text = "Köln", Indices = [13, 18] }],
            Symbols = [new() { Text = "TWTR", Indices = [19, 24] }],
            Urls = [new() { Url = "https://t.co/aa", DisplayUrl = "example.org/a", ExpandedUrl = "https://example.org/a", Indices = [25, 40] }],
            Media =
            [
                new() { Url = "https://t.co/bb", DisplayUrl = "pic.twitter.com/bb", ExpandedUrl = "https://twitter.com/ann/status/1/photo/1", Indices = [41, 56] },
                new() { Url = "https://t.co/bb", DisplayUrl = "pic.twitter.com/bb", ExpandedUrl = "https://twitter.com/ann/status/1/photo/2", Indices = [41, 56] },
            ],
        },
    };

    [Test]
    public void All_kinds_come_in_one_list_the_last_first()
    {
        Assert.That(InCodePoints(s_tweet), Is.EqualTo(new TextEntity[]
        {
            new(TextEntityKind.Media, new(41, 56), "pic.twitter.com/bb", "https://twitter.com/ann/status/1/photo/1"),
            new(TextEntityKind.Url, new(25, 40), "example.org/a", "https://example.org/a"),
            new(TextEntityKind.Symbol, new(19, 24), "$TWTR", "https://twitter.com/search?q=%24TWTR"),
            new(TextEntityKind.Hashtag, new(13, 18), "#Köln", "https://twitter.com/hashtag/K%C3%B6ln"),
            new(TextEntityKind.Mention, new(2, 6), "@Ann", "https://twitter.com/ann"),
        }));
    }

    [Test]
    public void Replacing_one_after_the_other_gives_a_readable_text()
    {
        var text = s_tweet.FullText!;
        foreach (var entity in s_tweet.GetEntities())
            text = entity.Range.Replace(text, $"[{entity.Text}]");

        Assert.That(text, Is.EqualTo("😀 [@Ann] &amp; [#Köln] [$TWTR] [example.org/a] [pic.twitter.com/bb]"));
    }

    [Test]
    public void An_entity_without_a_place_is_left_out()
    {
        var tweet = new Tweet { Text = "x", Entities = new() { Urls = [new() { Url = "https://t.co/a" }], Hashtags = [new() { Text = "a", Indices = [1] }] } };

        Assert.That(tweet.GetEntities(), Is.Empty);
    }

    [Test]
    public void A_link_that_was_not_expanded_leads_to_itself()
    {
        var tweet = new Tweet { Text = "https://t.co/a", Entities = new() { Urls = [new() { Url = "https://t.co/a", Indices = [0, 14] }] } };

        Assert.That(InCodePoints(tweet), Is.EqualTo(new TextEntity[] { new(TextEntityKind.Url, new(0, 14), "https://t.co/a", "https://t.co/a") }));
    }

    private static IEnumerable<TextEntity> InCodePoints(Tweet tweet) => tweet.GetEntities().Select(entity => entity with { Utf16Range = default });
}
