using TwitterSdk.Twitch.Playlists;

namespace TwitterSdk.Twitch.Tests.Playlists;

/// <summary>Both forms of Twitch's master playlists.</summary>
public sealed class MasterPlaylistTests
{
    private const string Old = """
        #EXTM3U
        #EXT-X-TWITCH-INFO:NODE="edge-a",CLUSTER="fra02",SERVER-TIME="1700000000.25",STREAM-TIME="61.5",BROADCAST-ID="40",FUTURE="true"
        #EXT-X-SESSION-DATA:DATA-ID="x",VALUE="y"

        #EXT-X-MEDIA:TYPE=VIDEO,GROUP-ID="chunked",NAME="1080p60 (source)",AUTOSELECT=YES,DEFAULT=YES
        #EXT-X-STREAM-INF:BANDWIDTH=6000000,RESOLUTION=1920x1080,CODECS="avc1.64002A,mp4a.40.2",VIDEO="chunked",FRAME-RATE=60.000
        https://video.example/chunked.m3u8
        #EXT-X-MEDIA:TYPE=VIDEO,GROUP-ID="720p60",NAME="720p60",AUTOSELECT=YES,DEFAULT=NO
        #EXT-X-STREAM-INF:PROGRAM-ID=1,BANDWIDTH=3000000,RESOLUTION="1280x720",VIDEO="720p60"
        https://video.example/720.m3u8
        #EXT-X-MEDIA:TYPE=VIDEO,GROUP-ID="audio_only",NAME="Audio Only",AUTOSELECT=NO,DEFAULT=NO
        #EXT-X-STREAM-INF:BANDWIDTH=160000,CODECS="mp4a.40.2",VIDEO="audio_only"
        https://video.example/audio.m3u8
        """;

    private const string New = """
        #EXTM3U
        #EXT-X-STREAM-INF:BANDWIDTH=4000000,RESOLUTION=1280x720,STABLE-VARIANT-ID="720p60",IVS-NAME="720p60",IVS-VARIANT-SOURCE="transcode"
        https://video.example/720p60.m3u8
        #EXT-X-STREAM-INF:BANDWIDTH=9000000,RESOLUTION=1920x1080,CODECS="avc1.64002A,mp4a.40.2",FRAME-RATE=59.94,STABLE-VARIANT-ID="1080p60",IVS-NAME="1080p60",IVS-VARIANT-SOURCE="source"
        https://video.example/1080p60.m3u8
        """;

    [Test]
    public void The_old_form_tells_of_each_quality_all_there_is()
    {
        MasterPlaylist playlist = MasterPlaylist.Parse(Old);
        PlaylistQuality source = playlist.Qualities[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(playlist.Qualities.Select(quality => quality.Name), Is.EqualTo(new[] { "source", "720p60", "audio" }), "in the playlist's order, and no name is unknown");
            Assert.That((source.Key, source.DisplayName, source.IsSource, source.IsAutoSelected, source.IsAudioOnly), Is.EqualTo(("chunked", "1080p60 (source)", true, true, false)));
            Assert.That((source.Bandwidth, source.Resolution, source.FrameRate), Is.EqualTo(((long?)6_000_000, (PlaylistResolution?)new PlaylistResolution(1920, 1080), (double?)60)));
            Assert.That(source.Codecs, Is.EqualTo(new[] { "avc1.64002A", "mp4a.40.2" }));
            Assert.That(source.Address, Is.EqualTo(new Uri("https://video.example/chunked.m3u8")));
            Assert.That(playlist.Qualities[1].Resolution?.ToString(), Is.EqualTo("1280x720"), "also in quotes");
            Assert.That(playlist.Qualities[1].Attributes["PROGRAM-ID"], Is.EqualTo("1"));
            Assert.That(playlist.AudioOnly, Is.SameAs(playlist.Qualities[2]));
            Assert.That(playlist.Source, Is.SameAs(source));
        }
    }

    [Test]
    public void The_old_form_tells_of_its_making()
    {
        PlaylistSource origin = MasterPlaylist.Parse(Old).Origin!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((origin.Node, origin.Cluster, origin.BroadcastId), Is.EqualTo(("edge-a", "fra02", (StreamId?)new StreamId("40"))));
            Assert.That(origin.ServerTime, Is.EqualTo(DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_250)));
            Assert.That(origin.StreamTime, Is.EqualTo(TimeSpan.FromSeconds(61.5)));
            Assert.That(origin.Attributes["FUTURE"], Is.EqualTo("true"), "what this version does not name is there all the same");
        }
    }

    [Test]
    public void The_new_form_has_the_source_anywhere()
    {
        MasterPlaylist playlist = MasterPlaylist.Parse(New);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(playlist.Qualities.Select(quality => (quality.Name, quality.IsSource)), Is.EqualTo(new[] { ("720p60", false), ("1080p60", true) }));
            Assert.That((playlist.Source!.FrameRate, playlist.Source.DisplayName), Is.EqualTo(((double?)59.94, "1080p60")));
            Assert.That(playlist.Origin, Is.Null);
            Assert.That(playlist.AudioOnly, Is.Null);
        }
    }

    [TestCase("source", "chunked")]
    [TestCase("CHUNKED", "chunked")]
    [TestCase("720P60", "720p60")]
    [TestCase("4k", null)]
    public void A_quality_is_found_by_name_or_key(string name, string? key) =>
        Assert.That(MasterPlaylist.Parse(Old).Find(name)?.Key, Is.EqualTo(key));

    [Test]
    public void Unknown_tags_are_kept_with_their_lines() =>
        Assert.That(MasterPlaylist.Parse(Old).OtherTags, Is.EqualTo(new[] { new PlaylistTag("EXT-X-SESSION-DATA", "DATA-ID=\"x\",VALUE=\"y\"", 3) }));

    [TestCase("\r\n")]
    [TestCase("\r")]
    [TestCase("\n\n\n")]
    public void Any_end_of_line_will_do(string end) =>
        Assert.That(MasterPlaylist.Parse("\uFEFF" + Old.ReplaceLineEndings(end)).Qualities, Has.Count.EqualTo(3));

    [Test]
    public void Media_may_stand_behind_what_speaks_of_it()
    {
        MasterPlaylist playlist = MasterPlaylist.Parse("#EXTM3U\n#EXT-X-STREAM-INF:VIDEO=\"high\"\nhttps://a.example/h\n#EXT-X-MEDIA:GROUP-ID=\"high\",NAME=\"High\"");
        Assert.That(playlist.Qualities.Single().DisplayName, Is.EqualTo("High"));
    }

    [Test]
    public void Addresses_may_be_relative_to_the_playlists_own()
    {
        MasterPlaylist playlist = MasterPlaylist.Parse("#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n../low.m3u8", new Uri("https://a.example/x/y/z.m3u8"));
        Assert.That(playlist.Qualities.Single().Address.AbsoluteUri, Is.EqualTo("https://a.example/x/low.m3u8"));
    }

    [TestCase("RESOLUTION=640x360", "360p")]
    [TestCase("BANDWIDTH=1", "unnamed")]
    [TestCase("VIDEO=\"brand_new\"", "brand_new")]
    public void A_quality_without_a_name_gets_one(string attributes, string name) =>
        Assert.That(MasterPlaylist.Parse($"#EXTM3U\n#EXT-X-STREAM-INF:{attributes}\nhttps://a.example/x").Qualities.Single().Name, Is.EqualTo(name));
}
