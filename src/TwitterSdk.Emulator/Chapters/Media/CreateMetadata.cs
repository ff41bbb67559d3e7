using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;

namespace TwitterSdk.Emulator.Chapters.Media;

internal sealed class CreateMetadata : IHandler
{
    private const int MaxLength = 1000;

    public string Route => "POST upload 1.1/media/metadata/create.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        Lookup.Writer(request);
        string text = request.JsonText("alt_text.text") ?? throw Refusal.Missing("alt_text.text");
        if (text.EnumerateRunes().Count() > MaxLength)
            throw Refusal.Plain(400, "The alt text may have 1000 characters at most.");
        Lookup.Media(request, Lookup.Id(request.JsonText("media_id"), "media_id")).AltText = text;
        return EmulatorResponse.Empty(200);
    }
}
