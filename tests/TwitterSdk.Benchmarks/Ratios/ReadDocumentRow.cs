using TwitterSdk.Benchmarks.Documents;

namespace TwitterSdk.Benchmarks.Ratios;

/// <summary>Reading a document into models.</summary>
/// <param name="what">What the document holds.</param>
internal sealed class ReadDocumentRow(DocumentReading reading, string what, string target) : InterleavedRow
{
    public override string Name => $"read {what}, {reading.Length / 1000} KB";

    public override string Unit => "ms";

    public override string Target => target;

    protected override Task LimitAsync()
    {
        reading.Limit();
        return Task.CompletedTask;
    }

    protected override Task OursAsync()
    {
        reading.Ours();
        return Task.CompletedTask;
    }

    protected override Task StjAsync()
    {
        reading.Stj();
        return Task.CompletedTask;
    }
}
