using System.Globalization;
using System.Text;

namespace TwitterSdk.Emulator.Twitch.Playlists;

/// <summary>Master playlists in both of the vendor's forms.</summary>
internal static class MasterPlaylistWriter
{
    private static readonly Quality[] s_qualities =
    [
        new("chunked", "1080p60", 6_000_000, "1920x1080", "avc1.64002A,mp4a.40.2", 60),
        new("720p60", "720p60", 3_400_000, "1280x720", "avc1.4D401F,mp4a.40.2", 60),
        new("480p30", "480p", 1_400_000, "852x480", "avc1.4D401F,mp4a.40.2", 30),
        new("160p30", "160p", 290_000, "284x160", "avc1.4D401F,mp4a.40.2", 30),
    ];

    private sealed record Quality(string Key, string Name, int Bandwidth, string Resolution, string Codecs, int FrameRate)
    {
        public bool IsSource => Key == "chunked";
    }

    /// <summary>The form with <c>EXT-X-MEDIA</c> for each quality.</summary>
    public static string Old(string about, string folder, bool source, bool audio, bool frameRates, DateTimeOffset now)
    {
        var text = new StringBuilder("#EXTM3U\n");
        text.Append(CultureInfo.InvariantCulture, $"#EXT-X-TWITCH-INFO:NODE=\"video-edge-emulator\",CLUSTER=\"loopback\",SERVER-TIME=\"{now.ToUnixTimeMilliseconds() / 1000.0:0.00}\",BROADCAST-ID=\"{about}\"\n");
        foreach (Quality quality in s_qualities.Where(one => source || !one.IsSource))
        {
            string name = quality.IsSource ? $"{quality.Name} (source)" : quality.Name;
            string rate = frameRates ? string.Create(CultureInfo.InvariantCulture, $",FRAME-RATE={quality.FrameRate}.000") : "";
            text.Append(CultureInfo.InvariantCulture, $"#EXT-X-MEDIA:TYPE=VIDEO,GROUP-ID=\"{quality.Key}\",NAME=\"{name}\",AUTOSELECT=YES,DEFAULT=YES\n");
            text.Append(CultureInfo.InvariantCulture, $"#EXT-X-STREAM-INF:BANDWIDTH={quality.Bandwidth},RESOLUTION={quality.Resolution},CODECS=\"{quality.Codecs}\",VIDEO=\"{quality.Key}\"{rate}\n");
            text.Append(CultureInfo.InvariantCulture, $"{folder}/{quality.Key}/index.m3u8\n");
        }

        if (audio)
            text.Append(CultureInfo.InvariantCulture, $"#EXT-X-MEDIA:TYPE=VIDEO,GROUP-ID=\"audio_only\",NAME=\"Audio Only\",AUTOSELECT=NO,DEFAULT=NO\n#EXT-X-STREAM-INF:BANDWIDTH=160000,CODECS=\"mp4a.40.2\",VIDEO=\"audio_only\"\n{folder}/audio_only/index.m3u8\n");
        return text.ToString();
    }

    /// <summary>The form of 2026, without them.</summary>
    public static string New(string folder, bool source, bool audio)
    {
        var text = new StringBuilder("#EXTM3U\n");
        foreach (Quality quality in s_qualities.Where(one => source || !one.IsSource))
        {
            string origin = quality.IsSource ? "source" : "transcode";
            text.Append(CultureInfo.InvariantCulture, $"#EXT-X-STREAM-INF:BANDWIDTH={quality.Bandwidth},RESOLUTION={quality.Resolution},CODECS=\"{quality.Codecs}\",FRAME-RATE={quality.FrameRate}.000,STABLE-VARIANT-ID=\"{quality.Name}\",IVS-NAME=\"{quality.Name}\",IVS-VARIANT-SOURCE=\"{origin}\"\n{folder}/{quality.Name}/index.m3u8\n");
        }

        if (audio)
            text.Append(CultureInfo.InvariantCulture, $"#EXT-X-STREAM-INF:BANDWIDTH=160000,CODECS=\"mp4a.40.2\",STABLE-VARIANT-ID=\"audio_only\",IVS-NAME=\"audio_only\",IVS-VARIANT-SOURCE=\"transcode\"\n{folder}/audio_only/index.m3u8\n");
        return text.ToString();
    }
}
