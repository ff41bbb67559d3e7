using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Http;

/// <summary>Expects a redirect, or the news of a new resource, and reads where it leads.</summary>
internal readonly struct RedirectAnswerReader : IAnswerReader<Uri>
{
    public bool NeedsBody => false;

    public bool Accepts(int status) => status is >= 200 and < 400 and not 304;

    public Uri Read(ReadOnlySpan<byte> body, HttpResponseMessage response, JsonReadContext? context)
    {
        Uri location = response.Headers.Location ?? throw new InvalidDataException("it names no address in its Location header.");
        return location.IsAbsoluteUri ? location : new Uri(response.RequestMessage!.RequestUri!, location);
    }
}
