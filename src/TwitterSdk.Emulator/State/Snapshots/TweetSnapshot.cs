using System.Text.Json.Nodes;

namespace TwitterSdk.Emulator.State.Snapshots;

/// <summary>Tweets with what hangs on them: media, places, polls, likes and bookmarks.</summary>
internal static class TweetSnapshot
{
    public static void Write(EmulatorState state, JsonObject json)
    {
        json["venues"] = SnapshotJson.Of(state.Venues.All, venue => new JsonObject
        {
            ["id"] = venue.Id, ["name"] = venue.Name, ["country"] = venue.Country, ["country_code"] = venue.CountryCode,
        });
        json["media"] = SnapshotJson.Of(state.Media.All.Where(media => media.Sha256 is not null), media => new JsonObject
        {
            ["id"] = media.Id,
            ["owner"] = media.Owner.Id,
            ["additional_owners"] = SnapshotJson.Of(media.AdditionalOwners),
            ["type"] = media.MimeType,
            ["category"] = media.Category,
            ["bytes"] = media.TotalBytes,
            ["created_at"] = SnapshotJson.Of(media.CreatedAt),
            ["sha256"] = media.Sha256,
            ["segments"] = (long)media.SegmentCount,
            ["alt_text"] = media.AltText,
            ["subtitles"] = SnapshotJson.Of(media.SubtitleLanguages),
            ["content"] = media.Content is { } content ? Convert.ToBase64String(content.Span) : null,
        });
        json["tweets"] = SnapshotJson.Of(state.Tweets.All, Write);
        json["bookmarks"] = SnapshotJson.Of(state.Bookmarks.All, kept => new JsonObject
        {
            ["user"] = kept.Key.Id, ["tweets"] = SnapshotJson.Of(kept.Value.Select(tweet => tweet.Id)),
        });
        json["bookmark_folders"] = SnapshotJson.Of(state.Bookmarks.AllFolders, folder => new JsonObject
        {
            ["id"] = folder.Id, ["owner"] = folder.Owner.Id, ["name"] = folder.Name, ["tweets"] = SnapshotJson.Of(folder.Tweets.Select(tweet => tweet.Id)),
        });
    }

    public static void Read(EmulatorState state, JsonObject json)
    {
        DateTimeOffset now = state.Services.Time.GetUtcNow();
        foreach (JsonObject one in json.Objects("venues"))
        {
            long id = Convert.ToInt64(one.Text("id"), 16);
            state.Services.Then(now, () => state.Venues.Add(one.Text("name"), one.Text("country"), one.Text("country_code")), id);
        }

        foreach (JsonObject one in json.Objects("media"))
            ReadMedia(state, one);
        foreach (JsonObject one in json.Objects("tweets"))
            ReadTweet(state, one);
        foreach (JsonObject one in json.Objects("bookmarks"))
        {
            foreach (EmulatorTweet tweet in Tweets(state, one, "tweets"))
                state.Bookmarks.Add(PeopleSnapshot.User(state, one.Long("user")), tweet);
        }

        foreach (JsonObject one in json.Objects("bookmark_folders"))
        {
            EmulatorUser owner = PeopleSnapshot.User(state, one.Long("owner"));
            state.Services.Then(now, () => state.Bookmarks.AddFolder(owner, one.Text("name")), one.Long("id")).TweetList.AddRange(Tweets(state, one, "tweets"));
        }
    }

    public static IEnumerable<EmulatorTweet> Tweets(EmulatorState state, JsonObject json, string name)
    {
        foreach (long id in json.Ids(name))
        {
            // What was removed may still be kept somewhere.
            if (state.Tweets.TryFind(id, out EmulatorTweet? tweet))
                yield return tweet;
        }
    }

    public static EmulatorMedia? Media(EmulatorState state, long? id) =>
        id is { } known && state.Media.TryFind(known, out EmulatorMedia? media) ? media : null;

    private static JsonObject Write(EmulatorTweet tweet)
    {
        int version = tweet.History.IndexOf(tweet);
        return new JsonObject
        {
            ["id"] = tweet.Id,
            ["author"] = tweet.Author.Id,
            ["text"] = tweet.Text,
            ["created_at"] = SnapshotJson.Of(tweet.CreatedAt),
            ["in_reply_to"] = tweet.InReplyTo?.Id,
            ["retweet_of"] = tweet.RetweetOf?.Id,
            ["quoted"] = tweet.Quoted?.Id,
            ["replaces"] = version > 0 ? tweet.History[version - 1].Id : null,
            ["media"] = SnapshotJson.Of(tweet.Media.Select(media => media.Id)),
            ["sensitive"] = tweet.IsSensitive,
            ["venue"] = tweet.Venue?.Id,
            ["longitude"] = tweet.Place?.Longitude,
            ["latitude"] = tweet.Place?.Latitude,
            ["poll"] = tweet.Poll is { } poll ? Write(poll) : null,
            ["reply_settings"] = tweet.ReplySettings,
            ["paid_partnership"] = tweet.IsPaidPartnership,
            ["community"] = tweet.CommunityId,
            ["language"] = tweet.Language,
            ["filter_level"] = (long)tweet.FilterLevel,
            ["source"] = tweet.Source,
            ["hidden"] = tweet.IsHidden,
            ["likes"] = SnapshotJson.Of(tweet.Likes.Select(user => user.Id)),
        };
    }

    private static JsonObject Write(EmulatorPoll poll) => new()
    {
        ["id"] = poll.Id,
        ["minutes"] = (long)poll.Duration.TotalMinutes,
        ["ends_at"] = SnapshotJson.Of(poll.EndsAt),
        ["labels"] = SnapshotJson.Of(poll.Options.Select(option => option.Label)),
        ["votes"] = SnapshotJson.Of(poll.Options.Select(option => (long)option.Votes)),
    };

    private static void ReadMedia(EmulatorState state, JsonObject one)
    {
        EmulatorMedia media = state.Services.Then(one.Time("created_at"), () => state.Media.Restore(
            PeopleSnapshot.User(state, one.Long("owner")),
            one.Text("type"),
            one.MaybeText("category"),
            one.Long("bytes"),
            [.. one.Ids("additional_owners")],
            one.Text("sha256"),
            (int)one.Long("segments"),
            one.MaybeBytes("content")), one.Long("id"));
        media.AltText = one.MaybeText("alt_text");
        media.SubtitleLanguages.UnionWith(one.Texts("subtitles"));
    }

    private static void ReadTweet(EmulatorState state, JsonObject one)
    {
        var draft = new TweetDraft
        {
            InReplyTo = Find(state, one, "in_reply_to"),
            RetweetOf = Find(state, one, "retweet_of"),
            Quoted = Find(state, one, "quoted"),
            Replaces = Find(state, one, "replaces"),
            Media = [.. one.Ids("media").Select(id => Media(state, id)).OfType<EmulatorMedia>()],
            IsSensitive = one.Flag("sensitive"),
            Venue = one.MaybeText("venue") is { } venue && state.Venues.TryFind(venue, out EmulatorVenue? found) ? found : null,
            Place = one["longitude"] is { } longitude ? new EmulatorPlace(longitude.GetValue<double>(), one["latitude"]!.GetValue<double>()) : null,
            Poll = one["poll"] is JsonObject poll ? ReadPoll(poll) : null,
            ReplySettings = one.MaybeText("reply_settings"),
            IsPaidPartnership = one.Flag("paid_partnership"),
            CommunityId = one.MaybeText("community"),
            Language = one.Text("language"),
            FilterLevel = SnapshotJson.FilterLevel(one),
            Source = one.Text("source"),
        };
        EmulatorTweet tweet = state.Services.Then(
            one.Time("created_at"), () => state.Tweets.Add(PeopleSnapshot.User(state, one.Long("author")), one.Text("text"), draft), one.Long("id"));
        tweet.IsHidden = one.Flag("hidden");
        foreach (long id in one.Ids("likes"))
            state.Services.Then(tweet.CreatedAt, () => state.Tweets.Like(PeopleSnapshot.User(state, id), tweet));
    }

    private static EmulatorTweet? Find(EmulatorState state, JsonObject one, string name) =>
        one.MaybeLong(name) is { } id && state.Tweets.TryFind(id, out EmulatorTweet? tweet) ? tweet : null;

    private static EmulatorPoll ReadPoll(JsonObject one)
    {
        var duration = TimeSpan.FromMinutes(one.Long("minutes"));
        var poll = new EmulatorPoll(one.Long("id"), [.. one.Texts("labels")], duration, one.Time("ends_at") - duration);
        foreach ((EmulatorPollOption option, long votes) in poll.Options.Zip(one.Ids("votes")))
            option.Votes = (int)votes;
        return poll;
    }
}
