using System.Text;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Tests.Calls;

public class ContentTests
{
    [Test]
    public async Task A_slice_of_a_stream_is_sent_alone_and_again()
    {
        using var stream = new MemoryStream("0123456789"u8.ToArray());
        var slice = ApiContent.FromStream(stream, offset: 3, length: 4);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await TextAsync(slice), Is.EqualTo("3456"));
            Assert.That(await TextAsync(slice), Is.EqualTo("3456"));
            Assert.That(slice.Length, Is.EqualTo(4));
            Assert.That(slice.CanReplay, Is.True);
            Assert.That(stream.CanRead, Is.True);
        }
    }

    [Test]
    public async Task The_next_bytes_of_a_one_way_stream_are_sent_once()
    {
        var stream = new OneWayStream("0123456789"u8.ToArray());
        var first = ApiContent.FromStream(stream, length: 4);
        var second = ApiContent.FromStream(stream, length: 6);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await TextAsync(first), Is.EqualTo("0123"));
            Assert.That(await TextAsync(second), Is.EqualTo("456789"));
            Assert.That(first.CanReplay, Is.False);
            Assert.That(() => TextAsync(first), Throws.InvalidOperationException.With.Message.Contains("cannot be sent again"));
        }
    }

    [Test]
    public void A_slice_of_a_one_way_stream_is_refused() =>
        Assert.That(() => ApiContent.FromStream(new OneWayStream([1]), offset: 0, length: 1), Throws.ArgumentException.With.Message.Contains("cannot seek"));

    [Test]
    public void A_closed_stream_is_refused()
    {
        var stream = new MemoryStream();
        stream.Dispose();
        Assert.That(() => ApiContent.FromStream(stream), Throws.ArgumentException.With.Message.Contains("cannot be read"));
    }

    [Test]
    public void A_content_that_ends_early_throws_instead_of_waiting()
    {
        var content = ApiContent.FromStream(new OneWayStream(new byte[10]), length: 12);
        Assert.That(() => TextAsync(content), Throws.TypeOf<EndOfStreamException>().With.Message.Contains("ended 2 bytes before the 12 bytes"));
    }

    [Test]
    public async Task Parts_of_a_file_are_sent_at_the_same_time()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.bin");
        var bytes = new byte[300_000];
        new Random(1).NextBytes(bytes);
        await File.WriteAllBytesAsync(path, bytes);

        var parts = Enumerable.Range(0, 3).Select(i => ApiContent.FromFile(path, i * 100_000L, 100_000)).ToArray();
        var sent = await Task.WhenAll(parts.Select(BytesAsync));
        var whole = ApiContent.FromFile(path, "video/mp4");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.SelectMany(part => part), Is.EqualTo(bytes));
            Assert.That(await BytesAsync(whole), Is.EqualTo(bytes));
            Assert.That(await BytesAsync(whole), Is.EqualTo(bytes));
            Assert.That(whole.FileName, Is.EqualTo(Path.GetFileName(path)));
            Assert.That(whole.MediaType, Is.EqualTo("video/mp4"));
            Assert.That(() => ApiContent.FromFile(path, 299_999, 2), Throws.TypeOf<ArgumentOutOfRangeException>());
        }

        await File.WriteAllBytesAsync(path, bytes.AsMemory(0, 5).ToArray());
        Assert.That(() => BytesAsync(whole), Throws.TypeOf<EndOfStreamException>());
        File.Delete(path);
    }

    [Test]
    public void A_missing_file_is_named_before_anything_is_sent() =>
        Assert.That(() => ApiContent.FromFile("/no/such/clip.mp4"), Throws.TypeOf<FileNotFoundException>().With.Message.Contains("/no/such/clip.mp4"));

    [Test]
    public async Task An_http_content_brings_its_own_names()
    {
        using var http = new StringContent("hello", Encoding.UTF8, "text/vtt");
        http.Headers.TryAddWithoutValidation("Content-Disposition", "attachment; filename=\"a.vtt\"");
        var content = ApiContent.FromHttpContent(http);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(content.FileName, Is.EqualTo("a.vtt"));
            Assert.That(content.MediaType, Is.EqualTo("text/vtt"));
            Assert.That(content.Length, Is.EqualTo(5));
            Assert.That(content.CanReplay, Is.True);
            Assert.That(await TextAsync(content), Is.EqualTo("hello"));
        }

        using var once = new StreamContent(new OneWayStream([1, 2]));
        Assert.That(ApiContent.FromHttpContent(once).CanReplay, Is.False);
    }

    private static async Task<byte[]> BytesAsync(ApiContent content)
    {
        using var destination = new MemoryStream();
        await content.CopyToAsync(destination, CancellationToken.None);
        return destination.ToArray();
    }

    private static async Task<string> TextAsync(ApiContent content) => Encoding.UTF8.GetString(await BytesAsync(content));
}
