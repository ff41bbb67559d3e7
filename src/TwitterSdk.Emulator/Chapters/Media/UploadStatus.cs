using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Media;

internal sealed class UploadStatus : IHandler
{
    public string Route => "GET upload 1.1/media/upload.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorMedia media = Lookup.Media(request, request.RequiredLong("media_id"));
        return media.State == EmulatorMediaState.Receiving
            ? throw Refusal.Plain(400, "This upload is not finished.")
            : MediaAnswer.Of(media, 200, isStatus: true);
    }
}
