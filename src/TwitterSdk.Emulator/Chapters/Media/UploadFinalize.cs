using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Media;

/// <summary>Ends an upload, when all pieces are there and make up the announced size.</summary>
internal static class UploadFinalize
{
    public static EmulatorResponse Handle(EmulatorRequest request)
    {
        Lookup.Writer(request);
        EmulatorMedia media = Lookup.Media(request, request.RequiredLong("media_id"));
        if (request.State.Media.TryFindOpen(media, out MediaSegments? segments))
        {
            if (!segments.IsGapless)
                throw Refusal.Plain(400, "A segment is missing.");
            if (segments.Bytes != media.TotalBytes)
                throw Refusal.Plain(400, $"The segments have {segments.Bytes} bytes together; {media.TotalBytes} were announced.");
            request.State.Media.Finish(media);
        }

        return MediaAnswer.Of(media, 201);
    }
}
