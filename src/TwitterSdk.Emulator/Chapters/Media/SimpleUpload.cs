using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Media;

/// <summary>An image in one request.</summary>
internal static class SimpleUpload
{
    public static EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = Lookup.Writer(request);
        ReadOnlyMemory<byte> content = MediaContent.Of(request);
        if (content.Length > MediaRules.MaxImage)
            throw new Refusal(400, 193, "The media is too large for one request.");
        string type = MediaRules.TypeOf(content.Span) ?? throw Refusal.Plain(400, "The type of the media is not known.");
        EmulatorMedia media = request.State.Media.Add(
            me, type, request.Text("media_category"), content, request.Ids("additional_owners"));
        return MediaAnswer.Of(media, 200);
    }
}
