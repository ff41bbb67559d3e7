using System.Text.Json;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Chapters.V2.Media;

/// <summary>What v2 tells about an upload. A failure says why, though no document of the vendor's has the member for it.</summary>
internal static class UploadObject
{
    public static EmulatorResponse Of(EmulatorMedia media, bool isBegun = false, bool isStatus = false) => EmulatorResponse.Json(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("data"u8);
        json.WriteText("id", media.Id);
        json.WriteString("media_key"u8, media.Key);
        if (!isStatus)
            json.WriteNumber("expires_after_secs"u8, (int)MediaRules.Lifetime.TotalSeconds);
        if (!isBegun)
        {
            json.WriteNumber("size"u8, media.TotalBytes);
            WriteKind(json, media);
            if (media.IsProcessed)
                WriteProcessing(json, media);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void WriteKind(Utf8JsonWriter json, EmulatorMedia media)
    {
        if (media.IsVideo)
        {
            json.WriteStartObject("video"u8);
            json.WriteString("video_type"u8, media.MimeType);
            json.WriteEndObject();
        }
        else if (media.MimeType.StartsWith("image/", StringComparison.Ordinal))
        {
            json.WriteStartObject("image"u8);
            json.WriteString("image_type"u8, media.MimeType);
            json.WriteNumber("w"u8, media.Size.Width);
            json.WriteNumber("h"u8, media.Size.Height);
            json.WriteEndObject();
        }
    }

    private static void WriteProcessing(Utf8JsonWriter json, EmulatorMedia media)
    {
        EmulatorMediaState state = media.State;
        json.WriteStartObject("processing_info"u8);
        json.WriteString("state"u8, state switch
        {
            EmulatorMediaState.Pending => "pending",
            EmulatorMediaState.InProgress => "in_progress",
            EmulatorMediaState.Failed => "failed",
            _ => "succeeded",
        });
        if (state is EmulatorMediaState.Pending or EmulatorMediaState.InProgress)
            json.WriteNumber("check_after_secs"u8, (int)Math.Clamp(Math.Ceiling(media.TimeLeft.TotalSeconds / 2), 1, 10));
        json.WriteNumber("progress_percent"u8, media.ProgressPercent);
        if (state == EmulatorMediaState.Failed && media.Failure is { } failure)
        {
            json.WriteStartObject("error"u8);
            json.WriteNumber("code"u8, failure.Code);
            json.WriteString("name"u8, failure.Name);
            json.WriteString("message"u8, failure.Message);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
