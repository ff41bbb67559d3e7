using System.Text.Json.Nodes;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Validation;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Chapters.V2.Objects;

/// <summary>All that v2 can tell about a user, to this viewer.</summary>
internal static class UserObject
{
    private const string Picture = "https://abs.twimg.com/sticky/default_profile_images/default_profile_normal.png";

    public static JsonObject Make(EmulatorUser user, EmulatorState state, EmulatorUser? viewer)
    {
        var json = new JsonObject
        {
            ["id"] = WireId.Of(user.Id),
            ["name"] = user.Name,
            ["username"] = user.ScreenName,
            ["created_at"] = TimeText.Write(user.CreatedAt, TimeForm.IsoMilliseconds),
            ["description"] = user.Description,
            ["profile_image_url"] = Picture,
            ["protected"] = user.IsProtected,
            ["verified"] = user.IsVerified,
            ["verified_type"] = user.IsVerified ? "blue" : "none",
            ["is_identity_verified"] = false,
            ["parody"] = false,
            ["public_metrics"] = Metrics(user, state),
            ["verified_followers_count"] = state.Graph.Follows.To(user).Count(follower => follower.IsVerified),
        };
        if (user.Location.Length > 0)
            json["location"] = user.Location;
        if (user.Url is { Length: > 0 } url)
        {
            json["url"] = url;
            json["entities"] = new JsonObject { ["url"] = EntitiesObject.OfLink(url) };
        }

        AddTweets(json, user, state, viewer);
        if (viewer is not null)
            AddPrivate(json, user, state, viewer);
        return json;
    }

    private static JsonObject Metrics(EmulatorUser user, EmulatorState state) => new()
    {
        ["followers_count"] = state.Graph.Follows.CountTo(user),
        ["following_count"] = state.Graph.Follows.CountOf(user),
        ["tweet_count"] = user.Tweets.Count,
        ["listed_count"] = ListStore.CountOf(user),
        ["like_count"] = user.Liked.Count,
        ["media_count"] = user.Tweets.Sum(tweet => tweet.Media.Count),
    };

    private static void AddTweets(JsonObject json, EmulatorUser user, EmulatorState state, EmulatorUser? viewer)
    {
        if (!state.Graph.MaySee(viewer, user))
            return;
        if (user.PinnedTweet is { } pinned)
            json["pinned_tweet_id"] = WireId.Of(pinned.Id);
        if (user.Tweets is [.., var latest])
            json["most_recent_tweet_id"] = WireId.Of(latest.Id);
    }

    private static void AddPrivate(JsonObject json, EmulatorUser user, EmulatorState state, EmulatorUser viewer)
    {
        var relations = new JsonArray();
        Add(state.Graph.Follows.Has(viewer, user), "following");
        Add(state.Graph.Follows.Has(user, viewer), "followed_by");
        Add(state.Graph.Blocks.Has(viewer, user), "blocking");
        Add(state.Graph.Mutes.Has(viewer, user), "muting");
        json["connection_status"] = relations;
        json["receives_your_dm"] = !state.Graph.MessageBlocks.Has(user, viewer)
            && (user.AcceptsAllMessages || state.Graph.Follows.Has(user, viewer));
        json["subscribes_to_you"] = false;
        json["subscription"] = new JsonObject { ["subscribes_to_you"] = false };
        if (user == viewer && user.Email is { } email)
            json["confirmed_email"] = email;

        void Add(bool holds, string relation)
        {
            if (holds)
                relations.Add((JsonNode?)relation);
        }
    }
}
