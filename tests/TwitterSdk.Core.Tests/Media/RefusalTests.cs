using TwitterSdk.Core.Media;

namespace TwitterSdk.Core.Tests.Media;

/// <summary>What is refused before anything is sent.</summary>
public class RefusalTests : UploadFixture
{
    [TearDown]
    public void Nothing_was_sent() => Assert.That(Vendor.Calls, Is.Empty);

    [Test]
    public void Too_large_a_picture_names_both_sizes()
    {
        Assert.That(
            async () => await UploadAsync(MediaSource.FromBytes(Samples.Png(1001))),
            Throws.TypeOf<MediaSizeException>().With.Property("Size").EqualTo(1001).And.Property("Limit").EqualTo(1000));
    }

    [Test]
    public void A_stream_of_unknown_length_is_not_read_beyond_the_limit()
    {
        var stream = new ForwardStream(Samples.Gif(1_000_000));

        Assert.That(async () => await UploadAsync(MediaSource.FromStream(stream)), Throws.TypeOf<MediaSizeException>().With.Property("Limit").EqualTo(3000));
        Assert.That(stream.Read(new byte[1000], 0, 1000), Is.EqualTo(1000));
    }

    [Test]
    public void Too_much_for_one_request_tells_the_cure()
    {
        Assert.That(
            async () => await UploadAsync(MediaSource.FromBytes(Samples.Mp4(50)), new Options { Chunked = false }),
            Throws.TypeOf<MediaSizeException>().With.Message.Contains("Chunked"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Nothing_is_no_media(bool seekable)
    {
        var source = seekable ? MediaSource.FromBytes(default, "a.png") : MediaSource.FromStream(new ForwardStream([]), "a.png");

        Assert.That(async () => await UploadAsync(source), Throws.TypeOf<MediaSizeException>());
    }

    [Test]
    public void A_known_type_that_is_not_accepted_is_named_with_those_that_are()
    {
        byte[] webm = [0x1A, 0x45, 0xDF, 0xA3, 1, 2, 3];

        Assert.That(
            async () => await UploadAsync(MediaSource.FromBytes(webm, "clip.mp4")),
            Throws.TypeOf<MediaFormatException>().With.Property("MediaType").EqualTo("video/webm").And.Message.Contains("image/png, image/gif, video/mp4"));
    }

    [Test]
    public void An_unknown_type_shows_its_first_bytes_and_the_way_out()
    {
        Assert.That(
            async () => await UploadAsync(MediaSource.FromBytes("<html>"u8.ToArray(), "page.html")),
            Throws.TypeOf<MediaFormatException>().With.Message.Contains("3C68746D6C3E").And.Message.Contains("page.html").And.Message.Contains("MediaType"));
    }

    [Test]
    public void Options_out_of_range_are_named()
    {
        var source = MediaSource.FromBytes(Samples.Png(10));
        using (Assert.EnterMultipleScope())
        {
            Refused(new Options { ChunkBytes = 0 }, "ChunkBytes");
            Refused(new Options { ChunkBytes = (5 * 1024 * 1024) + 1 }, "ChunkBytes");
            Refused(new Options { Parallelism = 0 }, "Parallelism");
            Refused(new Options { Parallelism = 17 }, "Parallelism");
            Refused(new Options { ChunkRetries = -1 }, "ChunkRetries");
            Refused(new Options { ProcessingTimeout = TimeSpan.Zero }, "ProcessingTimeout");
            Refused(new Options { DownloadTimeout = TimeSpan.Zero }, "DownloadTimeout");
        }

        void Refused(Options options, string name) => Assert.That(
            async () => await UploadAsync(source, options), Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo(name));
    }

    [Test]
    public void A_missing_file_is_a_missing_file()
    {
        Assert.That(
            async () => await UploadAsync(MediaSource.FromFile("/no/such/clip.mp4")),
            Throws.InstanceOf<IOException>().With.Message.Contains("clip.mp4"));
    }

    [TestCase("clip.mp4")]
    [TestCase("file:///etc/passwd")]
    [TestCase("ftp://example.org/a.png")]
    public void Only_web_addresses_are_fetched(string address)
    {
        Assert.That(() => MediaSource.FromUri(new Uri(address, UriKind.RelativeOrAbsolute)), Throws.TypeOf<ArgumentException>());
    }
}
