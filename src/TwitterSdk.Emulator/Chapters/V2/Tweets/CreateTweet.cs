using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.Statuses;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Chapters.V2.Tweets;

/// <summary>Posts a tweet: text, media, a poll, a reply or a quote.</summary>
internal sealed class CreateTweet(V2Answers answers) : IHandler
{
    private static readonly string[] s_exclusive = ["media", "poll", "quote_tweet_id", "card_uri", "direct_message_deep_link"];
    private static readonly string[] s_replySettings = ["following", "mentionedUsers", "subscribers", "verified"];

    public string Route => "POST api 2/tweets";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = V2Lookup.Writer(request);
        RefuseTogether(request);
        string text = (request.JsonText("text") ?? "").Trim();
        NewTweetRules.CheckText(text, me.IsPremium ? TweetLength.MaxLong : TweetLength.Max);
        TweetDraft draft = Draft(request, me);
        if (text.Length == 0 && draft.Media.Count == 0 && draft.Poll is null)
            throw Refusal.Missing("text");
        NewTweetRules.RefuseDuplicate(me, text, draft);
        EmulatorTweet tweet = request.State.Tweets.Add(me, text, draft);
        return answers.Data(request, new JsonObject
        {
            ["id"] = WireId.Of(tweet.Id),
            ["text"] = ShownText.Of(tweet).Text,
            ["edit_history_tweet_ids"] = new JsonArray([.. tweet.Versions.Select(version => (JsonNode?)WireId.Of(version.Id))]),
        });
    }

    private static void RefuseTogether(EmulatorRequest request)
    {
        string[] given = [.. s_exclusive.Where(name => request.JsonText(name) is not null)];
        if (given.Length > 1)
            throw Refusal.Invalid(given[1], $"can't be given together with {given[0]}");
    }

    private static TweetDraft Draft(EmulatorRequest request, EmulatorUser me) => new()
    {
        Replaces = request.JsonText("edit_options.previous_post_id") is { } previous ? EditRules.Check(request, me, previous) : null,
        InReplyTo = request.JsonText("reply.in_reply_to_tweet_id") is { } replied ? ReplyTarget(request, me, replied) : null,
        Quoted = request.JsonText("quote_tweet_id") is { } quoted ? V2Lookup.Tweet(request, "quote_tweet_id", quoted) : null,
        Media = NewTweetRules.Media(request, Texts(request, "media.media_ids").Select(id => Lookup.Id(id, "media.media_ids"))),
        Poll = request.JsonText("poll") is null ? null : Poll(request),
        Venue = request.JsonText("geo.place_id") is { } place ? Venue(request, place) : null,
        ReplySettings = ReplySettings(request),
        IsPaidPartnership = request.JsonText("paid_partnership") == "true",
        CommunityId = request.JsonText("community_id"),
        Source = request.App.Name,
    };

    private static IEnumerable<string> Texts(EmulatorRequest request, string dotted) =>
        request.Wire.Json is { } json && EmulatorRequest.JsonAt(json.RootElement, dotted) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Select(item => item.ToString())
            : [];

    private static string? ReplySettings(EmulatorRequest request)
    {
        string? wanted = request.JsonText("reply_settings") ?? request.JsonText("poll.reply_settings");
        return wanted is null || s_replySettings.Contains(wanted)
            ? wanted
            : throw Refusal.Invalid("reply_settings", $"is [{wanted}], which is none of [{string.Join(',', s_replySettings)}]");
    }

    private static EmulatorPoll Poll(EmulatorRequest request)
    {
        string[] labels = [.. Texts(request, "poll.options")];
        if (labels.Length is < 2 or > 4 || Array.Exists(labels, label => label.Length is 0 or > 25))
            throw Refusal.Invalid("poll.options", "must be two to four texts of up to 25 characters");
        int minutes = int.Parse(request.JsonText("poll.duration_minutes")!, CultureInfo.InvariantCulture);
        return minutes is < 5 or > 10080
            ? throw Refusal.Invalid("poll.duration_minutes", "must be 5 to 10080")
            : new EmulatorPoll(request.State.Services.Ids.Next(), labels, TimeSpan.FromMinutes(minutes), request.Time.GetUtcNow());
    }

    private static EmulatorVenue Venue(EmulatorRequest request, string id) =>
        request.State.Venues.TryFind(id, out EmulatorVenue? venue) ? venue : throw Refusal.Invalid("geo.place_id", "names no place");

    private static EmulatorTweet ReplyTarget(EmulatorRequest request, EmulatorUser me, string id)
    {
        EmulatorTweet target = V2Lookup.Tweet(request, "reply.in_reply_to_tweet_id", id);
        return MayReply(request.State.Graph, target, me)
            ? target
            : throw new Refusal(403, 0, "The author of this conversation lets only some users reply, and the caller is none of them.");
    }

    private static bool MayReply(SocialGraph graph, EmulatorTweet target, EmulatorUser me)
    {
        EmulatorTweet start = target.ConversationStart;
        if (start.Author == me)
            return true;
        bool isNamed = start.WireText.Entities.Any(entity => entity.Kind == TextEntityKind.Mention
            && string.Equals(entity.Value, me.ScreenName, StringComparison.OrdinalIgnoreCase));
        return start.ReplySettings switch
        {
            "following" => isNamed || graph.Follows.Has(start.Author, me),
            "mentionedUsers" => isNamed,
            "verified" => isNamed || me.IsVerified,
            "subscribers" => isNamed,
            _ => true,
        };
    }
}
