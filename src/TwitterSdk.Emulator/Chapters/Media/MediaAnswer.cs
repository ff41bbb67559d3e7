using System.Text.Json;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Chapters.Media;

/// <summary>What the vendor tells about an upload at each step.</summary>
internal static class MediaAnswer
{
    public static EmulatorResponse Of(EmulatorMedia media, int status, bool isStatus = false) => EmulatorResponse.Json(
        json =>
        {
            json.WriteStartObject();
            json.WriteNumber("media_id"u8, media.Id);
            json.WriteText("media_id_string", media.Id);
            bool isComplete = media.State != EmulatorMediaState.Receiving;
            if (isComplete)
            {
                json.WriteString("media_key"u8, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"3_{media.Id}"));
                json.WriteNumber("size"u8, media.TotalBytes);
            }

            if (!isStatus)
                json.WriteNumber("expires_after_secs"u8, (int)MediaRules.Lifetime.TotalSeconds);
            if (isComplete)
                WriteKind(json, media);
            if (isComplete && (media.IsProcessed || isStatus))
                WriteProcessing(json, media);
            json.WriteEndObject();
        },
        status);

    private static void WriteKind(Utf8JsonWriter json, EmulatorMedia media)
    {
        bool isVideo = media.MimeType.StartsWith("video/", StringComparison.Ordinal);
        if (!isVideo && !media.MimeType.StartsWith("image/", StringComparison.Ordinal))
            return;
        json.WriteStartObject(isVideo ? "video" : "image");
        json.WriteString(isVideo ? "video_type" : "image_type", media.MimeType);
        if (!isVideo)
        {
            json.WriteNumber("w"u8, media.Size.Width);
            json.WriteNumber("h"u8, media.Size.Height);
        }

        json.WriteEndObject();
    }

    private static void WriteProcessing(Utf8JsonWriter json, EmulatorMedia media)
    {
        json.WriteStartObject("processing_info"u8);
        EmulatorMediaState state = media.State;
        json.WriteString("state"u8, state switch
        {
            EmulatorMediaState.Pending => "pending",
            EmulatorMediaState.InProgress => "in_progress",
            EmulatorMediaState.Failed => "failed",
            _ => "succeeded",
        });
        if (state is EmulatorMediaState.Pending or EmulatorMediaState.InProgress)
            json.WriteNumber("check_after_secs"u8, (int)Math.Clamp(Math.Ceiling(media.TimeLeft.TotalSeconds / 2), 1, 10));
        if (state != EmulatorMediaState.Pending)
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
