using System.Text;
using System.Text.Json;
using TwitterSdk.Benchmarks.Documents;

namespace TwitterSdk.Benchmarks.Timeline;

/// <summary>
/// Makes the JSON of a home timeline of v1.1: all members in the vendor's order and escaping, some sixty people who tweet again and
/// again, retweets, quotes, links, mentions, hashtags and photos. The same document each time.
/// </summary>
internal sealed class TimelineDocument
{
    private const int People = 60;

    private static readonly string[] s_sources =
    [
        """<a href="http://twitter.com/download/iphone" rel="nofollow">Twitter for iPhone</a>""",
        """<a href="http://twitter.com/download/android" rel="nofollow">Twitter for Android</a>""",
        """<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>""",
        """<a href="https://about.twitter.com/products/tweetdeck" rel="nofollow">TweetDeck</a>""",
    ];

    private readonly MadeJson _json = new(seed: 20_181_010, escapes: true);
    private readonly string[] _people = new string[People];
    private long _lastId = 1_359_273_099_355_713_538;

    private TimelineDocument()
    {
    }

    /// <summary>The document with a number of tweets.</summary>
    public static byte[] Make(int tweets)
    {
        var document = new TimelineDocument();
        for (int person = 0; person < People; person++)
            document._people[person] = document.Person(person);
        return Encoding.UTF8.GetBytes(document._json.Items(tweets, _ => document.Tweet(depth: 0)).Take());
    }

    /// <summary>The same tweets as the lines of a stream.</summary>
    public static byte[] MakeLines(int tweets)
    {
        using var timeline = JsonDocument.Parse(Make(tweets));
        return Encoding.UTF8.GetBytes(string.Concat(timeline.RootElement.EnumerateArray().Select(static tweet => tweet.GetRawText() + "\r\n")));
    }

    private void Tweet(int depth)
    {
        long id = _lastId -= _json.Below(int.MaxValue) + 1_000_000L;
        bool retweet = depth == 0 && _json.Chance(17);
        bool quote = depth == 0 && !retweet && _json.Chance(12);
        bool reply = _json.Chance(20);
        bool links = _json.Chance(38);
        bool media = _json.Chance(19);
        _json.Open().RubyTime("created_at", _json.Below(500_000_000)).Twin("id", id)
            .Text("text", _json.Words(8 + _json.Below(14)) + (links ? " https://t.co/" + _json.Code(10) : "")).Flag("truncated", false);
        _json.Name("entities");
        Entities(links, media);
        if (media)
        {
            _json.Plain("extended_entities", "{\"media\":");
            Media();
            _json.Close();
        }

        _json.Text("source", s_sources[_json.Below(s_sources.Length)]);
        if (reply)
            _json.Twin("in_reply_to_status_id", id - 5_000_000).Twin("in_reply_to_user_id", 500 + _json.Below(People)).Text("in_reply_to_screen_name", "person_" + _json.Below(People));
        else
            Nulls("in_reply_to_status_id", "in_reply_to_status_id_str", "in_reply_to_user_id", "in_reply_to_user_id_str", "in_reply_to_screen_name");
        _json.Plain("user", _people[_json.Below(People)]);
        Nulls("geo", "coordinates", "place", "contributors");
        if (retweet)
        {
            _json.Name("retweeted_status");
            Tweet(depth + 1);
        }

        _json.Flag("is_quote_status", quote);
        if (quote)
        {
            _json.Twin("quoted_status_id", id - 7_000_000).Name("quoted_status");
            Tweet(depth + 1);
        }

        _json.Number("retweet_count", _json.Below(3000)).Number("favorite_count", _json.Below(9000)).Flag("favorited", _json.Chance(10)).Flag("retweeted", false);
        if (links || media)
            _json.Flag("possibly_sensitive", false).Flag("possibly_sensitive_appealable", false);
        _json.Text("lang", _json.Chance(80) ? "en" : "fr").Close();
    }

    private void Entities(bool links, bool media)
    {
        _json.Open().Name("hashtags").Items(_json.Chance(20) ? 1 + _json.Below(3) : 0, _ =>
        {
            _json.Open().Text("text", _json.Word());
            Indices();
        });
        _json.Plain("symbols", "[]").Name("user_mentions").Items(_json.Chance(40) ? 1 + _json.Below(2) : 0, _ =>
        {
            int person = _json.Below(People);
            _json.Open().Text("screen_name", "person_" + person).Text("name", "Person " + person).Twin("id", 500 + person);
            Indices();
        });
        _json.Name("urls").Items(links ? 1 : 0, _ => Link());
        if (media)
        {
            _json.Name("media");
            Media();
        }

        _json.Close();
    }

    private void Media() => _json.Items(1, _ =>
    {
        long id = _lastId - 1000;
        string file = _json.Code(15);
        _json.Open().Twin("id", id).Plain("indices", "[80,103]").Text("media_url", $"http://pbs.twimg.com/media/{file}.jpg").Text("media_url_https", $"https://pbs.twimg.com/media/{file}.jpg")
            .Text("url", "https://t.co/" + _json.Code(10)).Text("display_url", "pic.twitter.com/" + _json.Code(10))
            .Text("expanded_url", $"https://twitter.com/person_{_json.Below(People)}/status/{id}/photo/1").Text("type", "photo")
            .Plain("sizes", """{"thumb":{"w":150,"h":150,"resize":"crop"},"medium":{"w":1200,"h":675,"resize":"fit"},"small":{"w":680,"h":383,"resize":"fit"},"large":{"w":1280,"h":720,"resize":"fit"}}""")
            .Close();
    });

    private void Link()
    {
        _json.Open().Text("url", "https://t.co/" + _json.Code(10)).Text("expanded_url", $"https://{_json.Code(7)}.example.com/{_json.Code(6)}/{_json.Code(12)}")
            .Text("display_url", $"{_json.Code(7)}.example.com/{_json.Code(6)}/{_json.Code(5)}…");
        Indices();
    }

    private string Person(int number)
    {
        string image = $"pbs.twimg.com/profile_images/{1_354_624_486_960_754_689 + number}/{_json.Code(8)}_normal.jpg";
        _json.Open().Twin("id", 500 + number).Text("name", "Person " + number).Text("screen_name", "person_" + number)
            .Text("location", _json.Words(2)).Text("description", _json.Words(12 + _json.Below(8)) + " – she/her");
        if (number % 3 == 0)
            _json.Plain("url", "null");
        else
            _json.Text("url", "https://t.co/" + _json.Code(10));
        _json.Plain("entities", number % 3 == 0 ? "{" : "{\"url\":{\"urls\":[");
        if (number % 3 != 0)
        {
            Link();
            _json.Raw("]},");
        }

        _json.Raw("\"description\":{\"urls\":[]}}").Flag("protected", false).Number("followers_count", _json.Below(1_000_000)).Number("friends_count", _json.Below(5000))
            .Number("listed_count", _json.Below(500)).RubyTime("created_at", _json.Below(100_000_000)).Number("favourites_count", _json.Below(100_000));
        Nulls("utc_offset", "time_zone");
        _json.Flag("geo_enabled", true).Flag("verified", false).Number("statuses_count", _json.Below(100_000));
        Nulls("lang");
        _json.Flag("contributors_enabled", false).Flag("is_translator", false).Flag("is_translation_enabled", false).Text("profile_background_color", "C0DEED")
            .Text("profile_background_image_url", "http://abs.twimg.com/images/themes/theme1/bg.png").Text("profile_background_image_url_https", "https://abs.twimg.com/images/themes/theme1/bg.png").Flag("profile_background_tile", false)
            .Text("profile_image_url", "http://" + image).Text("profile_image_url_https", "https://" + image).Text("profile_banner_url", $"https://pbs.twimg.com/profile_banners/{500 + number}/1606693071")
            .Text("profile_link_color", "1DA1F2").Text("profile_sidebar_border_color", "C0DEED").Text("profile_sidebar_fill_color", "DDEEF6").Text("profile_text_color", "333333").Flag("profile_use_background_image", true)
            .Flag("has_extended_profile", true).Flag("default_profile", false).Flag("default_profile_image", false).Flag("following", true).Flag("follow_request_sent", false).Flag("notifications", false)
            .Text("translator_type", "none").Close();
        return _json.Take();
    }

    private void Nulls(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
            _json.Plain(name, "null");
    }

    private void Indices() => _json.Plain("indices", $"[{_json.Below(100)},{100 + _json.Below(100)}]").Close();
}
