using System.Text.Json;
using TwitterSdk.Benchmarks.Documents;
using TwitterSdk.Core.Json;
using TwitterSdk.V1;

namespace TwitterSdk.Benchmarks.Timeline;

/// <summary>Reads a home timeline of 200 Tweets of v1.1.</summary>
public sealed class TimelineReading() : DocumentReading(TimelineDocument.Make(200))
{
    /// <inheritdoc/>
    public override int Ours()
    {
        var json = new JsonCursor(Utf8);
        int count = json.ReadList<Tweet>().Count;
        json.End();
        return count;
    }

    /// <inheritdoc/>
    public override int Stj() => JsonSerializer.Deserialize(Utf8, StjContext.Default.ListStjTweet)!.Count;
}
