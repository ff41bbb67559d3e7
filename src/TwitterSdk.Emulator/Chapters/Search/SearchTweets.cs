using System.Globalization;
using TwitterSdk.Emulator.Chapters.Statuses;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Chapters.Search;

internal sealed class SearchTweets : IHandler
{
    private const int MaxCount = 100;

    public string Route => "GET api 1.1/search/tweets.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        string text = request.RequiredText("q");
        SearchQuery query = SearchQuery.Parse(text);
        EmulatorTweet[] fitting = [.. request.State.Tweets.NewestFirst()
            .Where(tweet => request.State.Graph.MaySee(request.Viewer, tweet.Author) && query.Matches(tweet))];
        EmulatorTweet[] found = [.. Timeline.Window(request, fitting, 15, MaxCount)];
        bool hasMore = found.Length > 0 && found[^1] != fitting[^1];
        WireOptions options = WireOptions.Of(request);
        return EmulatorResponse.Json(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("statuses"u8);
            foreach (EmulatorTweet tweet in found)
                TweetWriter.Write(json, tweet, options);
            json.WriteEndArray();
            json.WriteStartObject("search_metadata"u8);
            json.WriteNumber("completed_in"u8, 0.01);
            json.WriteTwin("max_id", found.Length == 0 ? 0 : found[0].Id);
            if (hasMore)
                json.WriteString("next_results"u8, Next(text, found[^1].Id - 1, request.Int("count", 15)));
            json.WriteString("query"u8, PercentText.Encode(text));
            json.WriteNumber("count"u8, request.Int("count", 15));
            json.WriteTwin("since_id", request.Long("since_id") ?? 0);
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static string Next(string query, long maxId, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"?max_id={maxId}&q={PercentText.Encode(query)}&count={count}&include_entities=1");
}
