using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Http;

/// <summary>Makes a result of an answer. Readers are structs, so that each call gets code of its own and no closure.</summary>
internal interface IAnswerReader<out T>
{
    /// <summary>True when the body matters; otherwise it is not read.</summary>
    bool NeedsBody { get; }

    /// <summary>True when a status means success.</summary>
    bool Accepts(int status) => status is >= 200 and < 300;

    T Read(ReadOnlySpan<byte> body, HttpResponseMessage response, JsonReadContext? context);
}
