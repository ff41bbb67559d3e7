using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Media;

/// <summary>Begins an upload in pieces.</summary>
internal static class UploadInit
{
    public static EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = Lookup.Writer(request);
        string type = request.RequiredText("media_type");
        string? category = request.Text("media_category");
        long total = request.RequiredLong("total_bytes");
        long most = MediaRules.MaxBytes(type, category) ?? throw Refusal.Plain(400, $"The media type {type} is not taken.");
        if (total < 1 || total > most)
            throw Refusal.Plain(400, $"total_bytes is {total}; {type} may have 1 to {most} bytes.");
        EmulatorMedia media = request.State.Media.Begin(me, type, category, total, request.Ids("additional_owners"));
        return MediaAnswer.Of(media, 202);
    }
}
