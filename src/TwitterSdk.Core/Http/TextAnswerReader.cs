using System.Text;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Http;

/// <summary>Reads text.</summary>
internal readonly struct TextAnswerReader : IAnswerReader<string>
{
    public bool NeedsBody => true;

    public string Read(ReadOnlySpan<byte> body, HttpResponseMessage response, JsonReadContext? context) => Encoding.UTF8.GetString(body);
}
