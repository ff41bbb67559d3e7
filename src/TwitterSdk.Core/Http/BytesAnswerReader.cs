using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Http;

/// <summary>Reads bytes.</summary>
internal readonly struct BytesAnswerReader : IAnswerReader<byte[]>
{
    public bool NeedsBody => true;

    public byte[] Read(ReadOnlySpan<byte> body, HttpResponseMessage response, JsonReadContext? context) => body.ToArray();
}
