using System.Globalization;
using System.Text;

namespace TwitterSdk.Benchmarks.Timeline;

/// <summary>
/// Makes the JSON of a home timeline of v1.1: all members in the vendor's order and escaping, some sixty people who tweet again and
/// again, retweets, quotes, links, mentions, hashtags and photos. The same document each time.
/// </summary>
internal sealed class TimelineDocument
{
    private const int People = 60;

    private static readonly string[] s_words =
        "the of and timeline people today never build light coffee release morning network little signal garden river window story paper music again under before"
            .Split(' ');

    private static readonly string[] s_sources =
    [
        """<a href="http://twitter.com/download/iphone" rel="nofollow">Twitter for iPhone</a>""",
        """<a href="http://twitter.com/download/android" rel="nofollow">Twitter for Android</a>""",
        """<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>""",
        """<a href="https://about.twitter.com/products/tweetdeck" rel="nofollow">TweetDeck</a>""",
    ];

    private readonly StringBuilder _json = new();
    private readonly string[] _people = new string[People];
    private uint _state = 20_181_010;
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
        document._json.Clear().Append('[');
        for (int at = 0; at < tweets; at++)
        {
            if (at > 0)
                document._json.Append(',');
            document.Tweet(depth: 0);
        }

        return Encoding.UTF8.GetBytes(document._json.Append(']').ToString());
    }

    /// <summary>The same tweets as the lines of a stream.</summary>
    public static byte[] MakeLines(int tweets)
    {
        using var timeline = System.Text.Json.JsonDocument.Parse(Make(tweets));
        return Encoding.UTF8.GetBytes(string.Concat(timeline.RootElement.EnumerateArray().Select(static tweet => tweet.GetRawText() + "\r\n")));
    }

    // A small generator of its own: the same numbers on every run and every version of .NET.
    private int Below(int limit)
    {
        _state = (_state * 1_664_525) + 1_013_904_223;
        return (int)((_state >> 8) % (uint)limit);
    }

    private bool Chance(int percent) => Below(100) < percent;

    private void Tweet(int depth)
    {
        long id = _lastId -= Below(int.MaxValue) + 1_000_000L;
        bool retweet = depth == 0 && Chance(17);
        bool quote = depth == 0 && !retweet && Chance(12);
        bool reply = Chance(20);
        bool links = Chance(38);
        bool media = Chance(19);
        Open().Time("created_at", Below(500_000_000)).Twin("id", id).Text("text", Words(8 + Below(14)) + (links ? " https://t.co/" + Code(10) : ""))
            .Plain("truncated", "false");
        Name("entities");
        Entities(links, media);
        if (media)
        {
            Name("extended_entities");
            _json.Append("{\"media\":");
            Media();
            _json.Append('}');
        }

        Text("source", s_sources[Below(s_sources.Length)]);
        if (reply)
            Twin("in_reply_to_status_id", id - 5_000_000).Twin("in_reply_to_user_id", 500 + Below(People)).Text("in_reply_to_screen_name", "person_" + Below(People).ToString(CultureInfo.InvariantCulture));
        else
            Plain("in_reply_to_status_id", "null").Plain("in_reply_to_status_id_str", "null").Plain("in_reply_to_user_id", "null").Plain("in_reply_to_user_id_str", "null").Plain("in_reply_to_screen_name", "null");
        Plain("user", _people[Below(People)]).Plain("geo", "null").Plain("coordinates", "null").Plain("place", "null").Plain("contributors", "null");
        if (retweet)
        {
            Name("retweeted_status");
            Tweet(depth + 1);
        }

        Plain("is_quote_status", quote ? "true" : "false");
        if (quote)
        {
            Twin("quoted_status_id", id - 7_000_000);
            Name("quoted_status");
            Tweet(depth + 1);
        }

        Number("retweet_count", Below(3000)).Number("favorite_count", Below(9000)).Plain("favorited", Chance(10) ? "true" : "false").Plain("retweeted", "false");
        if (links || media)
            Plain("possibly_sensitive", "false").Plain("possibly_sensitive_appealable", "false");
        Text("lang", Chance(80) ? "en" : "fr").Close('}');
    }

    private void Entities(bool links, bool media)
    {
        Open();
        Name("hashtags");
        Items(Chance(20) ? 1 + Below(3) : 0, () => Open().Text("text", s_words[Below(s_words.Length)]).Indices());
        Plain("symbols", "[]");
        Name("user_mentions");
        Items(Chance(40) ? 1 + Below(2) : 0, () =>
        {
            int person = Below(People);
            Open().Text("screen_name", "person_" + person.ToString(CultureInfo.InvariantCulture)).Text("name", "Person " + person.ToString(CultureInfo.InvariantCulture)).Twin("id", 500 + person).Indices();
        });
        Name("urls");
        Items(links ? 1 : 0, () => Link());
        if (media)
        {
            Name("media");
            Media();
        }

        Close('}');
    }

    private void Media() => Items(1, () =>
    {
        long id = _lastId - 1000;
        string file = Code(15);
        Open().Twin("id", id).Plain("indices", "[80,103]").Text("media_url", $"http://pbs.twimg.com/media/{file}.jpg").Text("media_url_https", $"https://pbs.twimg.com/media/{file}.jpg")
            .Text("url", "https://t.co/" + Code(10)).Text("display_url", "pic.twitter.com/" + Code(10))
            .Text("expanded_url", $"https://twitter.com/person_{Below(People)}/status/{id}/photo/1").Text("type", "photo")
            .Plain("sizes", """{"thumb":{"w":150,"h":150,"resize":"crop"},"medium":{"w":1200,"h":675,"resize":"fit"},"small":{"w":680,"h":383,"resize":"fit"},"large":{"w":1280,"h":720,"resize":"fit"}}""")
            .Close('}');
    });

    private void Link() =>
        Open().Text("url", "https://t.co/" + Code(10)).Text("expanded_url", $"https://{Code(7)}.example.com/{Code(6)}/{Code(12)}").Text("display_url", $"{Code(7)}.example.com/{Code(6)}/{Code(5)}…").Indices();

    private string Person(int number)
    {
        _json.Clear();
        string text = number.ToString(CultureInfo.InvariantCulture);
        string image = $"pbs.twimg.com/profile_images/{1_354_624_486_960_754_689 + number}/{Code(8)}_normal.jpg";
        Open().Twin("id", 500 + number).Text("name", "Person " + text).Text("screen_name", "person_" + text).Text("location", Words(2)).Text("description", Words(12 + Below(8)) + " – she/her");
        if (number % 3 == 0)
            Plain("url", "null");
        else
            Text("url", "https://t.co/" + Code(10));
        Name("entities");
        _json.Append(number % 3 == 0 ? "{" : "{\"url\":{\"urls\":[");
        if (number % 3 != 0)
        {
            Link();
            _json.Append("]},");
        }

        _json.Append("\"description\":{\"urls\":[]}}");
        Plain("protected", "false").Number("followers_count", Below(1_000_000)).Number("friends_count", Below(5000)).Number("listed_count", Below(500)).Time("created_at", Below(100_000_000))
            .Number("favourites_count", Below(100_000)).Plain("utc_offset", "null").Plain("time_zone", "null").Plain("geo_enabled", "true").Plain("verified", "false").Number("statuses_count", Below(100_000)).Plain("lang", "null")
            .Plain("contributors_enabled", "false").Plain("is_translator", "false").Plain("is_translation_enabled", "false").Text("profile_background_color", "C0DEED")
            .Text("profile_background_image_url", "http://abs.twimg.com/images/themes/theme1/bg.png").Text("profile_background_image_url_https", "https://abs.twimg.com/images/themes/theme1/bg.png").Plain("profile_background_tile", "false")
            .Text("profile_image_url", "http://" + image).Text("profile_image_url_https", "https://" + image).Text("profile_banner_url", $"https://pbs.twimg.com/profile_banners/{500 + number}/1606693071")
            .Text("profile_link_color", "1DA1F2").Text("profile_sidebar_border_color", "C0DEED").Text("profile_sidebar_fill_color", "DDEEF6").Text("profile_text_color", "333333").Plain("profile_use_background_image", "true")
            .Plain("has_extended_profile", "true").Plain("default_profile", "false").Plain("default_profile_image", "false").Plain("following", "true").Plain("follow_request_sent", "false").Plain("notifications", "false")
            .Text("translator_type", "none").Close('}');
        return _json.ToString();
    }

    private string Words(int count)
    {
        var text = new StringBuilder();
        for (int at = 0; at < count; at++)
            text.Append(at > 0 ? " " : "").Append(s_words[Below(s_words.Length)]);
        return text.Append(Chance(15) ? " I’m here 🎉" : ".").ToString();
    }

    private string Code(int length) => string.Create(length, this, static (chars, document) =>
    {
        foreach (ref char c in chars)
            c = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"[document.Below(62)];
    });

    private TimelineDocument Open()
    {
        _json.Append('{');
        return this;
    }

    private void Close(char bracket) => _json.Append(bracket);

    private TimelineDocument Name(string name)
    {
        _json.Append(_json[^1] == '{' ? "\"" : ",\"").Append(name).Append("\":");
        return this;
    }

    private void Items(int count, Action item)
    {
        _json.Append('[');
        for (int at = 0; at < count; at++)
        {
            if (at > 0)
                _json.Append(',');
            item();
        }

        _json.Append(']');
    }

    private TimelineDocument Plain(string name, string json)
    {
        Name(name)._json.Append(json);
        return this;
    }

    private TimelineDocument Number(string name, long number) => Plain(name, number.ToString(CultureInfo.InvariantCulture));

    private TimelineDocument Twin(string name, long id) => Number(name, id).Plain(name + "_str", $"\"{id.ToString(CultureInfo.InvariantCulture)}\"");

    private TimelineDocument Time(string name, int seconds) =>
        Text(name, DateTimeOffset.UnixEpoch.AddSeconds(1_100_000_000L + seconds).ToString("ddd MMM dd HH:mm:ss '+0000' yyyy", CultureInfo.InvariantCulture));

    private void Indices() => Plain("indices", $"[{Below(100)},{100 + Below(100)}]").Close('}');

    // The vendor escapes slashes, angle brackets and everything beyond ASCII.
    private TimelineDocument Text(string name, string text)
    {
        Name(name)._json.Append('"');
        foreach (char c in text)
        {
            if (c is '"' or '/')
                _json.Append('\\').Append(c);
            else if (c is '<' or '>' or > '\u007e')
                _json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                _json.Append(c);
        }

        _json.Append('"');
        return this;
    }
}
