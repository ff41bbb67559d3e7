using System.Globalization;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Chapters.Statuses;

/// <summary>Many tweets by id: a list of those that exist, or a map with null for those that do not.</summary>
internal sealed class LookupTweets(string verb) : IHandler
{
    private const int MaxIds = 100;

    public string Route => $"{verb} api 1.1/statuses/lookup.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        IReadOnlyList<long> ids = request.Ids("id");
        if (ids.Count > MaxIds)
            throw Refusal.Invalid("id", "holds more than 100 ids");
        return request.Flag("map") ? Map(request, ids) : Answers.Tweets(request, ids.Select(id => Find(request, id)).OfType<EmulatorTweet>());
    }

    private static EmulatorTweet? Find(EmulatorRequest request, long id) =>
        request.State.Tweets.TryFind(id, out EmulatorTweet? tweet) && request.State.Graph.MaySee(request.Viewer, tweet.Author)
            ? tweet
            : null;

    private static EmulatorResponse Map(EmulatorRequest request, IReadOnlyList<long> ids)
    {
        WireOptions options = WireOptions.Of(request);
        return EmulatorResponse.Json(json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("id"u8);
            foreach (long id in ids.Distinct())
            {
                json.WritePropertyName(id.ToString(CultureInfo.InvariantCulture));
                if (Find(request, id) is { } tweet)
                    TweetWriter.Write(json, tweet, options);
                else
                    json.WriteNullValue();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        });
    }
}
