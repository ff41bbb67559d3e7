using System.Text.Json.Nodes;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Chapters.V2.Objects;

/// <summary>What was found in a text, sorted by what it is.</summary>
internal static class EntitiesObject
{
    /// <param name="end">Where the text is cut; what does not end before is left out.</param>
    public static JsonObject Make(EmulatorTweet tweet, UserStore users, int end = int.MaxValue) =>
        Of(tweet.WireText, users, tweet, end);

    /// <summary>The same of a text that no tweet has.</summary>
    public static JsonObject Of(WireText text, UserStore users) => Of(text, users, null, int.MaxValue);

    private static JsonObject Of(WireText text, UserStore users, EmulatorTweet? tweet, int end)
    {
        var json = new JsonObject();
        int medium = 0;
        foreach (TextEntity entity in text.Entities.Where(entity => entity.End <= end))
        {
            (string list, JsonObject item) = entity.Kind switch
            {
                TextEntityKind.Hashtag => ("hashtags", Tag(entity)),
                TextEntityKind.Symbol => ("cashtags", Tag(entity)),
                TextEntityKind.Mention => ("mentions", Mention(entity, users)),
                TextEntityKind.Url => ("urls", Url(entity, entity.Value)),
                _ => ("urls", Media(tweet!, tweet!.Media[medium++], entity)),
            };
            json[list] ??= new JsonArray();
            ((JsonArray)json[list]!).Add((JsonNode)item);
        }

        return json;
    }

    /// <summary>The link of a profile, or of a text that is nothing but a link.</summary>
    public static JsonObject OfLink(string url)
    {
        var entity = new TextEntity(TextEntityKind.Url, 0, url.EnumerateRunes().Count(), url, url);
        return new JsonObject { ["urls"] = new JsonArray(Url(entity, url)) };
    }

    private static JsonObject Placed(TextEntity entity) => new() { ["start"] = entity.Start, ["end"] = entity.End };

    private static JsonObject Tag(TextEntity entity)
    {
        JsonObject json = Placed(entity);
        json["tag"] = entity.Value;
        return json;
    }

    private static JsonObject Mention(TextEntity entity, UserStore users)
    {
        JsonObject json = Placed(entity);
        // A name may have changed since: then there is nobody to point to.
        if (users.TryFind(entity.Value, out EmulatorUser? user))
            json["id"] = WireId.Of(user.Id);
        json["username"] = user?.ScreenName ?? entity.Value;
        return json;
    }

    private static JsonObject Url(TextEntity entity, string expanded)
    {
        JsonObject json = Placed(entity);
        json["url"] = entity.ShortUrl;
        json["expanded_url"] = expanded;
        json["display_url"] = expanded[(expanded.IndexOf("//", StringComparison.Ordinal) + 2)..];
        return json;
    }

    private static JsonObject Media(EmulatorTweet tweet, EmulatorMedia media, TextEntity entity)
    {
        string page = $"https://x.com/{tweet.Author.ScreenName}/status/{WireId.Of(tweet.Id)}/{(media.IsVideo ? "video" : "photo")}/1";
        JsonObject json = Url(entity, page);
        json["display_url"] = "pic.x.com/" + entity.ShortUrl[^10..];
        json["media_key"] = media.Key;
        return json;
    }
}
