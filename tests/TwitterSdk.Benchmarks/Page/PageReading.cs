using System.Text.Json;
using TwitterSdk.Benchmarks.Documents;
using TwitterSdk.Core.Json;
using TwitterSdk.V2;

namespace TwitterSdk.Benchmarks.Page;

/// <summary>Reads a page of 100 Tweets of v2 with what they refer to.</summary>
public sealed class PageReading() : DocumentReading(PageDocument.Make(100))
{
    /// <inheritdoc/>
    public override int Ours() => JsonCursor.Read<TweetPage>(Utf8).Data!.Count;

    /// <inheritdoc/>
    public override int Stj() => JsonSerializer.Deserialize(Utf8, StjV2Context.Default.StjV2TweetPage)!.Data!.Count;
}
