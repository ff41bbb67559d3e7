using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Http;

/// <summary>Expects nothing.</summary>
internal readonly struct NothingAnswerReader : IAnswerReader<bool>
{
    public bool NeedsBody => false;

    public bool Read(ReadOnlySpan<byte> body, HttpResponseMessage response, JsonReadContext? context) => true;
}
