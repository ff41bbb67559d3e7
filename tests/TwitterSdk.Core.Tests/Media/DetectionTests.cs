using TwitterSdk.Core.Media;

namespace TwitterSdk.Core.Tests.Media;

/// <summary>Whose word counts when it comes to the type.</summary>
public class DetectionTests : UploadFixture
{
    private static readonly byte[] s_unknown = [.. Enumerable.Range(1, 50).Select(i => (byte)i)];

    [Test]
    public async Task Bytes_count_more_than_the_name()
    {
        Assert.That((await UploadAsync(MediaSource.FromBytes(Samples.Gif(50), "a.png"))).MediaType, Is.EqualTo("image/gif"));
    }

    [Test]
    public async Task The_name_counts_when_the_bytes_tell_nothing()
    {
        Assert.That((await UploadAsync(MediaSource.FromBytes(s_unknown, "a.png"))).MediaType, Is.EqualTo("image/png"));
    }

    [Test]
    public async Task What_came_with_the_bytes_counts_last()
    {
        using var content = new ByteArrayContent(s_unknown);
        content.Headers.ContentType = new("image/png");

        Assert.That((await UploadAsync(MediaSource.FromContent(content))).MediaType, Is.EqualTo("image/png"));
    }

    [Test]
    public async Task The_caller_counts_most()
    {
        var result = await UploadAsync(MediaSource.FromBytes(Samples.Gif(50), "a.gif"), new Options { MediaType = "video/mp4" });

        Assert.That((result.MediaType, result.Category), Is.EqualTo(("video/mp4", "film")));
    }

    [Test]
    public async Task The_name_of_content_is_read_from_its_headers()
    {
        using var content = new ByteArrayContent(s_unknown);
        content.Headers.ContentDisposition = new("attachment") { FileName = "\"b.png\"" };

        Assert.That((await UploadAsync(MediaSource.FromContent(content))).MediaType, Is.EqualTo("image/png"));
    }
}
