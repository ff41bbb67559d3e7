using System.Text.Json.Nodes;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.V2.Objects;

/// <summary>All that v2 can tell about an image, a video or an animation, to this viewer.</summary>
internal static class MediaObject
{
    public static JsonObject Make(EmulatorMedia media, EmulatorUser? viewer)
    {
        string picture = media.PreviewAddress.AbsoluteUri;
        var json = new JsonObject
        {
            ["media_key"] = media.Key,
            ["type"] = media.IsVideo ? "video" : media.IsAnimation ? "animated_gif" : "photo",
            ["width"] = media.Size.Width,
            ["height"] = media.Size.Height,
        };
        if (media.AltText is { } description)
            json["alt_text"] = description;
        if (!media.IsVideo && !media.IsAnimation)
        {
            json["url"] = picture;
            return json;
        }

        json["preview_image_url"] = picture;
        json["variants"] = new JsonArray(new JsonObject
        {
            ["bit_rate"] = media.BitRate,
            ["content_type"] = media.MimeType,
            ["url"] = media.Address.AbsoluteUri,
        });
        if (media.IsVideo)
        {
            json["duration_ms"] = EmulatorMedia.DurationMilliseconds;
            json["public_metrics"] = new JsonObject { ["view_count"] = 0 };
        }

        if (media.Owner == viewer)
        {
            json["non_public_metrics"] = new JsonObject { ["playback_0_count"] = 0, ["playback_100_count"] = 0 };
            json["organic_metrics"] = new JsonObject { ["playback_0_count"] = 0, ["view_count"] = 0 };
        }

        return json;
    }
}
