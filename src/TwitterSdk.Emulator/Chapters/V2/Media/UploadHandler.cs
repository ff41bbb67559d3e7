using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;

namespace TwitterSdk.Emulator.Chapters.V2.Media;

/// <summary>An image in one request. With a <c>command</c> it is the older form of the steps, which the vendor's guides still show.</summary>
internal sealed class UploadHandler : IHandler
{
    public string Route => "POST api 2/media/upload";

    public bool ChecksValues => true;

    public IReadOnlyList<string> AlsoKnown { get; } = ["command", "media_type", "total_bytes", "media_id", "segment_index", "shared"];

    public EmulatorResponse Handle(EmulatorRequest request) => UploadContent.Text(request, "command") switch
    {
        null => UploadSteps.Whole(request),
        "INIT" => UploadSteps.Begin(request),
        "APPEND" => UploadSteps.Append(request, UploadSteps.Find(request, "media_id")),
        "FINALIZE" => UploadSteps.End(request, UploadSteps.Find(request, "media_id")),
        string other => throw Refusal.Invalid("command", $"is [{other}], which is not known"),
    };
}
