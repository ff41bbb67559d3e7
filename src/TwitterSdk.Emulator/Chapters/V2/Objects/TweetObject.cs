using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2.Tweets;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Validation;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Chapters.V2.Objects;

/// <summary>All that v2 can tell about a tweet, to this viewer.</summary>
internal static class TweetObject
{
    public static JsonObject Make(EmulatorTweet tweet, EmulatorState state, EmulatorUser? viewer)
    {
        ShownText text = ShownText.Of(tweet);
        var json = new JsonObject
        {
            ["id"] = WireId.Of(tweet.Id),
            ["text"] = text.Text,
            ["edit_history_tweet_ids"] = new JsonArray([.. tweet.Versions.Select(version => (JsonNode?)WireId.Of(version.Id))]),
            ["author_id"] = WireId.Of(tweet.Author.Id),
            ["username"] = tweet.Author.ScreenName,
            ["created_at"] = TimeText.Write(tweet.CreatedAt, TimeForm.IsoMilliseconds),
            ["conversation_id"] = WireId.Of(tweet.ConversationStart.Id),
            ["lang"] = tweet.Language,
            ["source"] = tweet.Source,
            ["possibly_sensitive"] = tweet.IsSensitive,
            ["reply_settings"] = tweet.ReplySettings ?? "everyone",
            ["display_text_range"] = new JsonArray(0, text.Length),
            ["edit_controls"] = EditControls(tweet),
            ["public_metrics"] = Metrics(tweet),
        };
        if (tweet.IsPaidPartnership)
            json["paid_partnership"] = true;
        if (tweet.CommunityId is { } community)
            json["community_id"] = community;
        AddEntities(json, tweet, text, state);
        AddReferences(json, tweet);
        AddAttachments(json, tweet);
        if (tweet.Author == viewer)
            AddPrivate(json, tweet);
        return json;
    }

    private static void AddEntities(JsonObject json, EmulatorTweet tweet, ShownText text, EmulatorState state)
    {
        if (tweet.WireText.Entities.Any(entity => !text.IsCut || entity.End < text.Length))
            json["entities"] = EntitiesObject.Make(tweet, state.Users, text.IsCut ? text.Length - 1 : int.MaxValue);
        if (!text.IsCut)
            return;
        var whole = new JsonObject { ["text"] = tweet.WireText.Text };
        if (tweet.WireText.Entities.Count > 0)
            whole["entities"] = EntitiesObject.Make(tweet, state.Users);
        json["note_tweet"] = whole;
    }

    private static JsonObject EditControls(EmulatorTweet tweet) => new()
    {
        ["edits_remaining"] = EditRules.Remaining(tweet),
        ["is_edit_eligible"] = EditRules.IsEligible(tweet),
        ["editable_until"] = TimeText.Write(EditRules.Until(tweet), TimeForm.IsoMilliseconds),
    };

    private static JsonObject Metrics(EmulatorTweet tweet) => new()
    {
        // The vendor counts all but Retweets on the original only.
        ["retweet_count"] = (tweet.RetweetOf ?? tweet).Retweets.Count,
        ["reply_count"] = tweet.Replies.Count,
        ["like_count"] = tweet.Likes.Count,
        ["quote_count"] = tweet.Quotes.Count,
        ["bookmark_count"] = tweet.BookmarkCount,
        ["impression_count"] = 0,
    };

    private static void AddPrivate(JsonObject json, EmulatorTweet tweet)
    {
        json["non_public_metrics"] = new JsonObject { ["impression_count"] = 0 };
        json["organic_metrics"] = new JsonObject
        {
            ["impression_count"] = 0,
            ["like_count"] = tweet.Likes.Count,
            ["reply_count"] = tweet.Replies.Count,
            ["retweet_count"] = tweet.Retweets.Count,
        };
    }

    private static void AddReferences(JsonObject json, EmulatorTweet tweet)
    {
        var references = new JsonArray();
        Add(tweet.RetweetOf, "retweeted");
        Add(tweet.Quoted, "quoted");
        Add(tweet.InReplyTo, "replied_to");
        if (references.Count > 0)
            json["referenced_tweets"] = references;
        if (tweet.InReplyTo is { } answered)
            json["in_reply_to_user_id"] = WireId.Of(answered.Author.Id);

        void Add(EmulatorTweet? other, string kind)
        {
            if (other is not null)
                references.Add((JsonNode)new JsonObject { ["type"] = kind, ["id"] = WireId.Of(other.Id) });
        }
    }

    private static void AddAttachments(JsonObject json, EmulatorTweet tweet)
    {
        var attachments = new JsonObject();
        if (tweet.Media.Count > 0)
            attachments["media_keys"] = new JsonArray([.. tweet.Media.Select(media => (JsonNode?)media.Key)]);
        if (tweet.Poll is { } poll)
            attachments["poll_ids"] = new JsonArray(WireId.Of(poll.Id));
        if (attachments.Count > 0)
            json["attachments"] = attachments;
        var geo = new JsonObject();
        if (tweet.Venue is { } venue)
            geo["place_id"] = venue.Id;
        if (tweet.Place is { } point)
            geo["coordinates"] = new JsonObject { ["type"] = "Point", ["coordinates"] = new JsonArray(point.Longitude, point.Latitude) };
        if (geo.Count > 0)
            json["geo"] = geo;
    }
}
