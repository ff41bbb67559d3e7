using System.Text.Json;
using TwitterSdk.Core.Json;
using TwitterSdk.V1;

namespace TwitterSdk.Benchmarks.Timeline;

/// <summary>Reads the document of 200 tweets in the three ways that are compared.</summary>
public class TimelineReading
{
    private readonly byte[] _utf8 = TimelineDocument.Make(200);

    /// <summary>The length of the document in bytes.</summary>
    public int Length => _utf8.Length;

    /// <summary>Only passes through all tokens.</summary>
    public int Limit()
    {
        var reader = new Utf8JsonReader(_utf8);
        int tokens = 0;
        while (reader.Read())
            tokens++;
        return tokens;
    }

    /// <summary>Reads into the models of the SDK.</summary>
    public int Ours()
    {
        var json = new JsonCursor(_utf8);
        int count = json.ReadList<Tweet>().Count;
        json.End();
        return count;
    }

    /// <summary>Reads into the same shapes by System.Text.Json's generator.</summary>
    public int Stj() => JsonSerializer.Deserialize(_utf8, StjContext.Default.ListStjTweet)!.Count;
}
