using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TwitterSdk.Core.Media;

namespace TwitterSdk.Core.Tests.Media;

public class MediaSnifferTests
{
    [TestCase("FFD8FFE000104A464946", "image/jpeg")]
    [TestCase("89504E470D0A1A0A", "image/png")]
    [TestCase("474946383761", "image/gif")]
    [TestCase("474946383961", "image/gif")]
    [TestCase("524946460000000057454250", "image/webp")]
    [TestCase("000000186674797069736F6D", "video/mp4")]
    [TestCase("00000018667479706D703432", "video/mp4")]
    [TestCase("000000186674797061766331", "video/mp4")]
    [TestCase("00000018667479704D345620", "video/mp4")]
    [TestCase("000000146674797071742020", "video/quicktime")]
    [TestCase("000000086D6F6F76", "video/quicktime")]
    [TestCase("0000000877696465", "video/quicktime")]
    [TestCase("000000186674797068656963", "image/heic")]
    [TestCase("00000018667479706D696631", "image/heic")]
    [TestCase("000000186674797061766966", "image/avif")]
    [TestCase("000000186674797033677034", "video/3gpp")]
    [TestCase("1A45DFA3", "video/webm")]
    [TestCase("5249464600000000415649204C495354", "video/x-msvideo")]
    [TestCase("424D0000000000000000", "image/bmp")]
    [TestCase("49492A00", "image/tiff")]
    [TestCase("4D4D002A", "image/tiff")]
    [TestCase("89504E470D0A1A", null)]
    [TestCase("0000001866747970", null)]
    [TestCase("3C68746D6C3E", null)]
    [TestCase("", null)]
    public void First_bytes_tell_the_type(string head, string? type)
    {
        Assert.That(MediaSniffer.FromBytes(Convert.FromHexString(head))?.MediaType, Is.EqualTo(type));
    }

    [TestCase("1\n00:00:01,000 --> 00:00:02,000\nHello", "text/srt")]
    [TestCase("\uFEFF1\r\n00:00:01,000 --> 00:00:02,000\r\nHello", "text/srt")]
    [TestCase("WEBVTT\n\n00:01.000 --> 00:02.000\nHello", "text/vtt")]
    [TestCase("\uFEFFWEBVTT", "text/vtt")]
    [TestCase("1\nHello --> no, this is on the next line\n", "text/srt")]
    [TestCase("1\nHello\na --> b", null)]
    [TestCase("one\n00:00:01,000 --> 00:00:02,000", null)]
    [TestCase("12", null)]
    public void Subtitles_are_known_by_their_first_lines(string text, string? type)
    {
        Assert.That(MediaSniffer.FromBytes(Encoding.UTF8.GetBytes(text))?.MediaType, Is.EqualTo(type));
    }

    [Test]
    public void Any_bytes_can_be_looked_at() => Prop.ForAll<byte[]>(bytes =>
    {
        MediaSniffer.FromBytes(bytes);
        byte[] box = [0, 0, 0, 1, .. "ftyp"u8, .. bytes];
        MediaSniffer.FromBytes(box);
        byte[] riff = [.. "RIFF"u8, .. bytes];
        MediaSniffer.FromBytes(riff);
    }).QuickCheckThrowOnFailure();

    [TestCase("clip.MP4", "video/mp4")]
    [TestCase("/a/b.c/photo.jpeg", "image/jpeg")]
    [TestCase("movie.mov", "video/quicktime")]
    [TestCase("text.srt", "text/srt")]
    [TestCase("readme.txt", null)]
    [TestCase("noextension", null)]
    [TestCase(null, null)]
    public void A_name_tells_by_its_ending(string? name, string? type)
    {
        Assert.That(MediaSniffer.FromFileName(name)?.MediaType, Is.EqualTo(type));
    }

    [Test]
    public void A_known_type_is_found_in_any_case()
    {
        Assert.That(MediaSniffer.FromMediaType("IMAGE/PNG"), Is.SameAs(MediaFormat.Png));
        Assert.That(MediaSniffer.FromMediaType("text/html"), Is.Null);
    }
}
