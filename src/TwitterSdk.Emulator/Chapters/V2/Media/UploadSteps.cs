using System.Globalization;
using System.Text.Json;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.V2.Media;

/// <summary>An upload in pieces: begun, filled in any order, and ended when all pieces make up the announced size.</summary>
internal static class UploadSteps
{
    public static EmulatorResponse Begin(EmulatorRequest request)
    {
        EmulatorUser me = Lookup.Writer(request);
        string type = UploadContent.Required(request, "media_type");
        string? category = Category(type, UploadContent.Text(request, "media_category"));
        long most = MediaRules.MaxBytesOfV2(type) ?? throw Refusal.Invalid("media_type", $"is [{type}], which is not taken");
        if (!long.TryParse(UploadContent.Required(request, "total_bytes"), NumberStyles.None, CultureInfo.InvariantCulture, out long total) || total < 1 || total > most)
            throw Refusal.Invalid("total_bytes", $"must be 1 to {most.ToString(CultureInfo.InvariantCulture)} for {type}");
        return UploadObject.Of(request.State.Media.Begin(me, type, category, total, Owners(request)), isBegun: true);
    }

    public static EmulatorResponse Append(EmulatorRequest request, EmulatorMedia media)
    {
        int index = UploadContent.Index(request);
        if (index is < 0 or > MediaRules.MaxSegmentIndex)
            throw Refusal.Invalid("segment_index", $"is {index}, but goes from 0 to {MediaRules.MaxSegmentIndex}");
        if (!request.State.Media.TryFindOpen(media, out MediaSegments? segments))
            throw Refusal.Invalid("id", "names an upload that is finished");
        ReadOnlyMemory<byte> content = UploadContent.Of(request);
        if (content.IsEmpty)
            throw Refusal.Invalid("media", "is empty");
        if (content.Length > MediaRules.MaxSegment)
            throw Refusal.Invalid("media", "has more than the 5 MB that a segment may have");
        if (!segments.Add(index, content))
            throw Refusal.Invalid("segment_index", $"is {index}, which came before with other content");
        return EmulatorResponse.Json(json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("data"u8);
            json.WriteNumber("expires_at"u8, (media.CreatedAt + MediaRules.Lifetime).ToUnixTimeSeconds());
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    public static EmulatorResponse End(EmulatorRequest request, EmulatorMedia media)
    {
        if (request.State.Media.TryFindOpen(media, out MediaSegments? segments))
        {
            if (!segments.IsGapless)
                throw Refusal.Invalid("id", "names an upload of which a segment is missing");
            if (segments.Bytes != media.TotalBytes)
                throw Refusal.Invalid("id", $"names an upload of {segments.Bytes} bytes, but {media.TotalBytes} were announced");
            request.State.Media.Finish(media);
        }

        return UploadObject.Of(media);
    }

    public static EmulatorResponse Status(EmulatorRequest request)
    {
        EmulatorMedia media = Find(request, "media_id");
        return media.State == EmulatorMediaState.Receiving
            ? throw Refusal.Invalid("media_id", "names an upload that is not finished")
            : UploadObject.Of(media, isStatus: true);
    }

    /// <summary>An image in one request; the vendor takes nothing else so.</summary>
    public static EmulatorResponse Whole(EmulatorRequest request)
    {
        EmulatorUser me = Lookup.Writer(request);
        string category = UploadContent.Required(request, "media_category");
        ReadOnlyMemory<byte> content = UploadContent.Of(request);
        string type = category == "subtitles"
            ? "text/srt"
            : MediaRules.TypeOf(content.Span) ?? throw Refusal.Invalid("media", "is no image of a type that is known");
        if (content.Length > MediaRules.MaxImage)
            throw Refusal.Invalid("media", "has more than the 5 MB that go into one request");
        return UploadObject.Of(request.State.Media.Add(me, type, Category(type, category), content, Owners(request)));
    }

    /// <summary>The upload that the request names, if the caller may use it.</summary>
    public static EmulatorMedia Find(EmulatorRequest request, string name, string? id = null) =>
        long.TryParse(id ?? UploadContent.Required(request, name), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
        && request.State.Media.TryFind(number, out EmulatorMedia? media) && !media.IsExpired && media.BelongsTo(Lookup.Writer(request))
            ? media
            : throw Refusal.Invalid(name, "names no upload of the caller");

    private static string? Category(string type, string? category)
    {
        if (category is null)
            return MediaRules.UsualCategory(type);
        return MediaRules.Fits(type, category)
            ? category
            : throw Refusal.Invalid("media_category", $"is [{category}], which is not for {type}");
    }

    /// <summary>A list in JSON, a text with commas in a form.</summary>
    private static IReadOnlyList<long> Owners(EmulatorRequest request) =>
        request.Wire.Json is { } json && json.RootElement.TryGetProperty("additional_owners"u8, out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(id => Lookup.Id(id.ToString(), "additional_owners"))]
            : request.Ids("additional_owners");
}
