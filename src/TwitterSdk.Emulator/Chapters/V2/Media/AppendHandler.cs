using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;

namespace TwitterSdk.Emulator.Chapters.V2.Media;

/// <summary>Takes one piece of an upload, as a file or as base64 in JSON.</summary>
internal sealed class AppendHandler : IHandler
{
    public string Route => "POST api 2/media/upload/{}/append";

    public bool ChecksValues => true;

    public EmulatorResponse Handle(EmulatorRequest request) =>
        UploadSteps.Append(request, UploadSteps.Find(request, "id", request.PathText("id")));
}
