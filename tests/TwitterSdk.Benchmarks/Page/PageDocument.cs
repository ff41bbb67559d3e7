using System.Text;
using TwitterSdk.Benchmarks.Documents;

namespace TwitterSdk.Benchmarks.Page;

/// <summary>
/// Makes the JSON of a page of v2 with what it refers to: Tweets with all public fields, some of them retweets, replies and quotes,
/// with links, mentions, hashtags, annotations, photos, polls and places; and in the includes their authors, the Tweets they refer to,
/// media, polls and places. Members come in an order as the vendor's guides show it, escaped no more than needed.
/// </summary>
internal sealed class PageDocument
{
    private const int People = 55;
    private const int Places = 4;
    private const long FirstPerson = 2_244_994_900;

    private static readonly string[] s_sources = ["Twitter Web App", "Twitter for iPhone", "Twitter for Android", "TweetDeck"];
    private static readonly string[] s_references = ["retweeted", "replied_to", "quoted"];
    // What the vendor finds a Tweet to be about: a few domains, which each Tweet tells in full.
    private static readonly (string Name, string? Description)[] s_domains =
    [
        ("Brand Category", "The kinds of things that brands sell"),
        ("Brand Vertical", "The lines of business that brands belong to, at their broadest"),
        ("Interests and Hobbies Vertical", "The broadest groups of what people like to do, such as cooking or travel"),
        ("Interests and Hobbies Category", "A group within a broader one, such as indoor gardening"),
        ("Unified Twitter Taxonomy", "What people talk about, as one tree of subjects"),
        ("Person", "Known people of the world, such as actors and singers"),
        ("Events", null),
    ];

    private readonly MadeJson _json = new(seed: 20_200_812, escapes: false);
    private readonly List<long> _referenced = [];
    private readonly List<string> _media = [];
    private readonly List<long> _polls = [];
    private long _lastId = 1_578_516_068_309_794_817;

    private PageDocument()
    {
    }

    /// <summary>The page with a number of Tweets, beside those in the includes.</summary>
    public static byte[] Make(int tweets)
    {
        var document = new PageDocument();
        return Encoding.UTF8.GetBytes(document.Page(tweets));
    }

    private string Page(int tweets)
    {
        long newest = _lastId;
        _json.Open().Name("data").Items(tweets, _ => Tweet(NextId(), refers: true));
        _json.Name("includes").Open().Name("users").Items(People, Person);
        _json.Name("tweets").Items(_referenced.Count, at => Tweet(_referenced[at], refers: false));
        _json.Name("media").Items(_media.Count, at => Media(_media[at]));
        _json.Name("polls").Items(_polls.Count, at => Poll(_polls[at]));
        _json.Name("places").Items(Places, Place).Close();
        _json.Name("meta").Open().Id("newest_id", newest).Id("oldest_id", _lastId).Number("result_count", tweets).Text("next_token", _json.Code(45)).Close();
        _json.Close();
        return _json.Take();
    }

    private void Tweet(long id, bool refers)
    {
        bool links = _json.Chance(35), media = _json.Chance(20), reference = refers && _json.Chance(45), poll = refers && !media && _json.Chance(3);
        _json.Open().Plain("edit_history_tweet_ids", $"[\"{id}\"]").Id("conversation_id", id - (reference ? 5_000_000 : 0)).Id("id", id).Flag("possibly_sensitive", false)
            .Name("public_metrics").Open().Number("retweet_count", _json.Below(900)).Number("reply_count", _json.Below(90)).Number("like_count", _json.Below(5000))
            .Number("quote_count", _json.Below(40)).Number("bookmark_count", _json.Below(200)).Number("impression_count", _json.Below(300_000)).Close();
        Entities(links);
        if (media || poll)
            Attachments(media);
        _json.Text("text", _json.Words(10 + _json.Below(16)) + (links ? " https://t.co/" + _json.Code(10) : ""));
        if (_json.Chance(4))
            _json.Plain("geo", $"{{\"place_id\":\"01a9a39529b27f3{_json.Below(Places)}\"}}");
        if (reference)
            Reference(id);
        _json.IsoTime("created_at", 400_000_000 + _json.Below(100_000_000)).Id("author_id", FirstPerson + _json.Below(People)).Text("reply_settings", "everyone");
        if (_json.Chance(65))
            _json.Name("context_annotations").Items(1 + _json.Below(6), _ => Annotation());
        _json.Text("lang", _json.Chance(80) ? "en" : "fr").Text("source", s_sources[_json.Below(s_sources.Length)]).Close();
    }

    private void Entities(bool links)
    {
        int mentions = _json.Chance(40) ? 1 + _json.Below(2) : 0, tags = _json.Chance(25) ? 1 + _json.Below(3) : 0;
        if (!links && mentions + tags == 0)
            return;
        _json.Name("entities").Open();
        if (mentions > 0)
        {
            _json.Name("mentions").Items(mentions, _ =>
            {
                int person = _json.Below(People);
                Range().Text("username", "person_" + person).Id("id", FirstPerson + person).Close();
            });
        }

        if (tags > 0)
            _json.Name("hashtags").Items(tags, _ => Range().Text("tag", _json.Word()).Close());
        if (links)
            _json.Name("urls").Items(1, _ => Link(Range()).Number("status", 200).Text("title", _json.Words(6)).Text("unwound_url", $"https://example.com/{_json.Code(6)}/{_json.Code(12)}").Close());
        _json.Close();
    }

    private MadeJson Link(MadeJson json) =>
        json.Text("url", "https://t.co/" + json.Code(10)).Text("expanded_url", $"https://example.com/{json.Code(6)}/{json.Code(12)}").Text("display_url", $"example.com/{json.Code(6)}/{json.Code(5)}…");

    private void Attachments(bool media)
    {
        _json.Name("attachments").Open();
        if (media)
        {
            string key = $"3_{NextId()}";
            _media.Add(key);
            _json.Plain("media_keys", $"[\"{key}\"]").Close();
            return;
        }

        _polls.Add(NextId());
        _json.Plain("poll_ids", $"[\"{_polls[^1]}\"]").Close();
    }

    private void Reference(long id)
    {
        long other = id - 5_000_000;
        if (_referenced.Count < 25)
            _referenced.Add(other);
        _json.Name("referenced_tweets").Items(1, _ => _json.Open().Text("type", s_references[_json.Below(s_references.Length)]).Id("id", other).Close());
    }

    private void Annotation()
    {
        int entity = _json.Below(150), domain = entity % s_domains.Length;
        _json.Open().Name("domain").Open().Id("id", 30 + domain).Text("name", s_domains[domain].Name);
        if (s_domains[domain].Description is { } description)
            _json.Text("description", description);
        _json.Raw("}").Name("entity").Open().Id("id", 781_974_596_752_842_752 + entity).Text("name", "Subject " + entity).Raw("}").Close();
    }

    private void Person(int number)
    {
        bool link = number % 3 != 0;
        _json.Open().IsoTime("created_at", _json.Below(300_000_000))
            .Text("profile_image_url", $"https://pbs.twimg.com/profile_images/{1_354_624_486_960_754_689 + number}/{_json.Code(8)}_normal.jpg");
        if (link)
        {
            _json.Name("entities").Open().Name("url").Open().Name("urls").Items(1, _ => Link(_json.Open().Number("start", 0).Number("end", 23)).Close()).Close();
            _json.Close();
        }

        _json.Id("id", FirstPerson + number).Flag("verified", number % 5 == 0).Text("location", _json.Words(2)).Text("description", _json.Words(12 + _json.Below(8)) + " – she/her");
        if (_json.Chance(40))
            _json.Id("pinned_tweet_id", _lastId - _json.Below(1_000_000));
        _json.Text("username", "person_" + number).Name("public_metrics").Open().Number("followers_count", _json.Below(1_000_000)).Number("following_count", _json.Below(5000))
            .Number("tweet_count", _json.Below(100_000)).Number("listed_count", _json.Below(500)).Close();
        _json.Text("name", "Person " + number).Text("url", link ? "https://t.co/" + _json.Code(10) : "").Flag("protected", false).Close();
    }

    private void Media(string key) =>
        _json.Open().Text("media_key", key).Number("height", 675).Number("width", 1200).Text("type", "photo").Text("url", $"https://pbs.twimg.com/media/{_json.Code(15)}.jpg").Text("alt_text", _json.Words(7)).Close();

    private void Poll(long id)
    {
        _json.Open().Id("id", id).Number("duration_minutes", 1440).IsoTime("end_datetime", 450_000_000).Text("voting_status", "closed")
            .Name("options").Items(3, at => _json.Open().Number("position", at + 1).Text("label", _json.Word()).Number("votes", _json.Below(500)).Close()).Close();
    }

    private void Place(int number) =>
        _json.Open().Text("id", "01a9a39529b27f3" + number).Text("full_name", _json.Word() + ", NY").Text("name", _json.Word()).Text("place_type", "city").Text("country", "United States").Text("country_code", "US")
            .Plain("geo", """{"type":"Feature","bbox":[-74.026675,40.683935,-73.910408,40.877483],"properties":{}}""").Close();

    private MadeJson Range() => _json.Open().Number("start", _json.Below(100)).Number("end", 100 + _json.Below(100));

    private long NextId() => _lastId -= _json.Below(int.MaxValue) + 1_000_000L;
}
