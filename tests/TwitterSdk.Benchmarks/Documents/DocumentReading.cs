using System.Text.Json;

namespace TwitterSdk.Benchmarks.Documents;

/// <summary>Reads a document in the three ways that are compared.</summary>
public abstract class DocumentReading(byte[] utf8)
{
    /// <summary>The length of the document in bytes.</summary>
    public int Length => Utf8.Length;

    /// <summary>The document.</summary>
    protected byte[] Utf8 { get; } = utf8;

    /// <summary>Only passes through all tokens.</summary>
    public int Limit()
    {
        var reader = new Utf8JsonReader(Utf8);
        int tokens = 0;
        while (reader.Read())
            tokens++;
        return tokens;
    }

    /// <summary>Reads into the models of the SDK.</summary>
    public abstract int Ours();

    /// <summary>Reads into the same shapes by System.Text.Json's generator.</summary>
    public abstract int Stj();
}
