using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Media;

/// <summary>Takes one piece of an upload; pieces may come in any order.</summary>
internal static class UploadAppend
{
    public static EmulatorResponse Handle(EmulatorRequest request)
    {
        Lookup.Writer(request);
        EmulatorMedia media = Lookup.Media(request, request.RequiredLong("media_id"));
        int index = (int)request.RequiredLong("segment_index");
        if (index is < 0 or > MediaRules.MaxSegmentIndex)
            throw Refusal.Plain(400, $"segment_index is {index}; it goes from 0 to {MediaRules.MaxSegmentIndex}.");
        if (!request.State.Media.TryFindOpen(media, out MediaSegments? segments))
            throw Refusal.Plain(400, "This upload is finished.");
        ReadOnlyMemory<byte> content = MediaContent.Of(request);
        if (content.Length > MediaRules.MaxSegment)
            throw Refusal.Plain(400, "A segment may have 5 MB at most.");
        if (content.IsEmpty)
            throw Refusal.Plain(400, "The segment is empty.");
        if (!segments.Add(index, content))
            throw Refusal.Plain(400, $"Segment {index} came before, with other content.");
        return EmulatorResponse.Empty(204);
    }
}
