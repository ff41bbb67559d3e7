using FsCheck;
using FsCheck.Fluent;
using TwitterSdk.Twitch.Playlists;

namespace TwitterSdk.Twitch.Tests.Playlists;

/// <summary>What is no playlist says so with its line; what is merely odd is kept.</summary>
public sealed class HostilePlaylistTests
{
    private static readonly string[] s_pieces =
    [
        "#EXTM3U", "#EXT-X-STREAM-INF:", "#EXT-X-MEDIA:", "#EXT-X-TWITCH-INFO:", "#EXTINF:2,live", "#", "##", "#EXT", "GROUP-ID=", "VIDEO=", "BANDWIDTH=", "RESOLUTION=",
        "\"", "chunked", "=", ",", "x", "99999999999999999999", "-1", "1e999", "NaN", "https://a.example/x", "//", "javascript:alert(1)", "file:///etc/passwd", " ", "\t", "\n", "\r\n",
        "\0", "\uFEFF", "\uD800", "\u2028", "é", "\u0085", "SERVER-TIME=\"1e30\"", "SERVER-TIME=\"253402300800\"", "STREAM-TIME=\"9e300\"",
    ];

    [TestCase("", 1, "empty")]
    [TestCase("\n\n  \n", 4, "empty")]
    [TestCase("[{\"error_code\":\"transcode_does_not_exist\"}]", 1, "does not begin with #EXTM3U")]
    [TestCase("\n\n<html>", 3, "does not begin with #EXTM3U")]
    [TestCase("#EXTM3U8", 1, "does not begin with #EXTM3U")]
    [TestCase("#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1", 2, "no address follows")]
    [TestCase("#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n\n#EXT-X-STREAM-INF:BANDWIDTH=2\nhttps://a.example/x", 2, "no address follows")]
    [TestCase("#EXTM3U\nhttps://a.example/x", 2, "without #EXT-X-STREAM-INF")]
    [TestCase("#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nlow.m3u8", 3, "no http or https address")]
    [TestCase("#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nfile:///etc/passwd", 3, "no http or https address")]
    [TestCase("#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\njavascript:alert(1)", 3, "no http or https address")]
    [TestCase("#EXTM3U\n#EXT-X-STREAM-INF:CODECS=\"avc1\nhttps://a.example/x", 2, "no closing quote")]
    [TestCase("#EXTM3U\n#EXT-X-STREAM-INF:=1\nhttps://a.example/x", 2, "no name and '='")]
    [TestCase("#EXTM3U\n#EXT-X-MEDIA:TYPE", 2, "no name and '='")]
    [TestCase("#EXTM3U\n#EXT-X-MEDIA:A,B=1", 2, "no name and '='")]
    [TestCase("#EXTM3U\n#EXTINF:2.000,live\nhttps://a.example/x.ts", 2, "one quality")]
    public void What_is_no_master_playlist_says_where_and_why(string text, int line, string problem) =>
        Assert.That(
            () => MasterPlaylist.Parse(text),
            Throws.TypeOf<PlaylistFormatException>().With.Property(nameof(PlaylistFormatException.Line)).EqualTo(line).And.Message.Contains($"Line {line} ").And.Message.Contains(problem));

    [Test]
    public void An_error_does_not_repeat_a_text_without_end() =>
        Assert.That(
            () => MasterPlaylist.Parse($"#EXTM3U\n#EXT-X-MEDIA:{new string('A', 1_000_000)}=\"x"),
            Throws.TypeOf<PlaylistFormatException>().With.Property("Message").Length.LessThan(200));

    [TestCase("BANDWIDTH=fast,RESOLUTION=big,FRAME-RATE=1e999,CODECS=")]
    [TestCase("BANDWIDTH=-5,RESOLUTION=1x,FRAME-RATE=NaN")]
    [TestCase("BANDWIDTH=99999999999999999999,RESOLUTION=99999999999x1,FRAME-RATE=-60")]
    public void Numbers_that_are_none_are_not_told_and_kept(string attributes)
    {
        PlaylistQuality quality = MasterPlaylist.Parse($"#EXTM3U\n#EXT-X-STREAM-INF:{attributes}\nhttps://a.example/x").Qualities.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((quality.Bandwidth, quality.Resolution, quality.FrameRate, quality.Codecs.Count), Is.EqualTo(((long?)null, (PlaylistResolution?)null, (double?)null, 0)));
            Assert.That(string.Join(',', quality.Attributes.Select(attribute => $"{attribute.Name}={attribute.Value}")), Is.EqualTo(attributes));
        }
    }

    [Test]
    public void Commas_belong_to_a_quoted_value_and_spaces_to_none()
    {
        PlaylistAttributes attributes = MasterPlaylist.Parse("#EXTM3U\n#EXT-X-STREAM-INF: A = \"x, y=z\" junk , B = c d ,,\nhttps://a.example/x").Qualities.Single().Attributes;
        Assert.That(attributes, Is.EqualTo(new[] { new PlaylistAttribute("A", "x, y=z", true), new PlaylistAttribute("B", "c d", false) }));
    }

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public Property Any_text_is_read_or_refused_and_never_breaks_the_reader() => Prop.ForAll(
        Gen.Elements(s_pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary(),
        text =>
        {
            foreach (string whole in new[] { text, "#EXTM3U\n" + text })
            {
                try
                {
                    MasterPlaylist playlist = MasterPlaylist.Parse(whole);
                    _ = (playlist.Source, playlist.AudioOnly, playlist.Find("source"), playlist.Origin?.ServerTime, playlist.Origin?.StreamTime, playlist.Origin?.BroadcastId);
                }
                catch (PlaylistFormatException exception)
                {
                    if (exception.Line < 1 || exception.Line > whole.Length + 1)
                        return false;
                }
            }

            return true;
        });
}
