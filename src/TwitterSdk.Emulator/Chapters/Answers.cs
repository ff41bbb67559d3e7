using System.Text.Json;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Chapters;

/// <summary>Answers that many handlers give.</summary>
internal static class Answers
{
    public static EmulatorResponse Tweet(EmulatorRequest request, EmulatorTweet tweet)
    {
        WireOptions options = WireOptions.Of(request);
        return EmulatorResponse.Json(json => TweetWriter.Write(json, tweet, options));
    }

    public static EmulatorResponse Tweets(EmulatorRequest request, IEnumerable<EmulatorTweet> tweets)
    {
        WireOptions options = WireOptions.Of(request);
        return List(tweets, (json, tweet) => TweetWriter.Write(json, tweet, options));
    }

    public static EmulatorResponse User(EmulatorRequest request, EmulatorUser user)
    {
        WireOptions options = WireOptions.Of(request);
        return EmulatorResponse.Json(json => UserWriter.Write(json, user, options));
    }

    public static EmulatorResponse Users(EmulatorRequest request, IEnumerable<EmulatorUser> users)
    {
        WireOptions options = WireOptions.Of(request);
        return List(users, (json, user) => UserWriter.Write(json, user, options));
    }

    public static EmulatorResponse List<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> write) => EmulatorResponse.Json(json =>
    {
        json.WriteStartArray();
        foreach (T item in items)
            write(json, item);
        json.WriteEndArray();
    });

    /// <summary>One page of users, walked by cursor.</summary>
    public static EmulatorResponse UserPage(EmulatorRequest request, IReadOnlyList<EmulatorUser> users)
    {
        WireOptions options = WireOptions.Of(request);
        CursorPage<EmulatorUser> page = CursorPage<EmulatorUser>.Of(request, users, Math.Clamp(request.Int("count", 20), 1, 5000));
        return EmulatorResponse.Json(json => page.Write(json, "users", (inner, user) => UserWriter.Write(inner, user, options)));
    }

    /// <summary>One page of ids, walked by cursor.</summary>
    public static EmulatorResponse IdPage(EmulatorRequest request, IReadOnlyList<long> ids)
    {
        bool asText = request.Flag("stringify_ids");
        CursorPage<long> page = CursorPage<long>.Of(request, ids, Math.Clamp(request.Int("count", 5000), 1, 5000));
        return EmulatorResponse.Json(json => page.Write(json, "ids", (inner, id) => WriteId(inner, id, asText)));
    }

    private static void WriteId(Utf8JsonWriter json, long id, bool asText)
    {
        if (asText)
            json.WriteStringValue(id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        else
            json.WriteNumberValue(id);
    }
}
