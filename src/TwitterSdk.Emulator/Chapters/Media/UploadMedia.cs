using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;

namespace TwitterSdk.Emulator.Chapters.Media;

/// <summary>One address for five things; <c>command</c> says which.</summary>
internal sealed class UploadMedia : IHandler
{
    public string Route => "POST upload 1.1/media/upload.json";

    public EmulatorResponse Handle(EmulatorRequest request) => request.Text("command") switch
    {
        null => SimpleUpload.Handle(request),
        "INIT" => UploadInit.Handle(request),
        "APPEND" => UploadAppend.Handle(request),
        "FINALIZE" => UploadFinalize.Handle(request),
        string other => throw Refusal.Plain(400, $"The command {other} is not known."),
    };
}
