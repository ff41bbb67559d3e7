using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Chapters.V2.Pages;
using TwitterSdk.Emulator.Validation;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Chapters.V2.Tweets;

/// <summary>How many tweets match, span by span, oldest first. The outermost spans end where the question does.</summary>
/// <param name="kind"><c>recent</c> or <c>all</c>.</param>
internal sealed class CountTweets(string kind, V2Answers answers) : IHandler
{
    private static readonly TimeSpan s_recent = TimeSpan.FromDays(7);
    private static readonly TimeSpan s_month = TimeSpan.FromDays(30);

    /// <summary>A page of counts covers at most so much.</summary>
    private static readonly TimeSpan s_page = TimeSpan.FromDays(31);

    public string Route => $"GET api 2/tweets/counts/{kind}";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        DateTimeOffset end = request.Moment("end_time") ?? request.Time.GetUtcNow();
        DateTimeOffset start = request.Moment("start_time") ?? end - (kind == "recent" ? s_recent : s_month);
        TimeSpan step = request.Text("granularity") switch
        {
            "minute" => TimeSpan.FromMinutes(1),
            "day" => TimeSpan.FromDays(1),
            _ => TimeSpan.FromHours(1),
        };
        DateTimeOffset[] times = [.. (kind == "recent" ? Searches.Recent(request) : Searches.All(request))
            .Where(TweetWindow.Of(request)).Select(tweet => tweet.CreatedAt)];
        List<(DateTimeOffset Start, DateTimeOffset End)> spans = [.. Spans(start, end, step)];
        // Pages go back in time, and each begins with its oldest span.
        spans.Reverse();
        TokenPage<(DateTimeOffset Start, DateTimeOffset End)> page = TokenPage<(DateTimeOffset Start, DateTimeOffset End)>.Of(
            request, spans, span => span.Start.UtcTicks, (int)(s_page / step));
        var data = new JsonArray();
        long total = 0;
        foreach ((DateTimeOffset from, DateTimeOffset to) in page.Items.Reverse())
        {
            int count = times.Count(time => time >= from && time < to);
            total += count;
            data.Add((JsonNode)Count(from, to, count));
        }

        JsonObject meta = page.AddTo(new JsonObject { ["total_tweet_count"] = total });
        meta.Remove("result_count");
        return answers.Plain(request, new JsonObject { ["data"] = data, ["meta"] = meta });
    }

    private static JsonObject Count(DateTimeOffset start, DateTimeOffset end, int count) => new()
    {
        ["end"] = TimeText.Write(end, TimeForm.IsoMilliseconds),
        ["start"] = TimeText.Write(start, TimeForm.IsoMilliseconds),
        ["tweet_count"] = count,
    };

    private static IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> Spans(DateTimeOffset start, DateTimeOffset end, TimeSpan step)
    {
        for (DateTimeOffset at = start; at < end;)
        {
            var next = new DateTimeOffset(at.UtcTicks - (at.UtcTicks % step.Ticks) + step.Ticks, TimeSpan.Zero);
            yield return (at, next < end ? next : end);
            at = next;
        }
    }
}
