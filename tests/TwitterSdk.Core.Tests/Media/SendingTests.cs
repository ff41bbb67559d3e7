using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using TwitterSdk.Core.Media;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Media;

public class SendingTests : UploadFixture
{
    [TestCase("file")]
    [TestCase("stream")]
    [TestCase("forward stream with length")]
    [TestCase("forward stream without length")]
    [TestCase("bytes")]
    [TestCase("content")]
    [TestCase("forward content")]
    public async Task What_arrives_is_what_was_there(string kind)
    {
        var bytes = Samples.Mp4(300_001);
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, bytes);
            using var stream = new MemoryStream([1, 2, 3, .. bytes]) { Position = 3 };
            using var content = new ByteArrayContent(bytes);
            using var forward = new StreamContent(new ForwardStream(bytes));
            var source = kind switch
            {
                "file" => MediaSource.FromFile(path),
                "stream" => MediaSource.FromStream(stream),
                "forward stream with length" => MediaSource.FromStream(new ForwardStream(bytes), length: bytes.Length),
                "forward stream without length" => MediaSource.FromStream(new ForwardStream(bytes)),
                "bytes" => MediaSource.FromBytes(bytes),
                "content" => MediaSource.FromContent(content),
                _ => MediaSource.FromContent(forward),
            };

            var result = await UploadAsync(source, new Options { ChunkBytes = 70_000, Parallelism = 3 });

            Assert.That(SHA256.HashData(Vendor.Received), Is.EqualTo(SHA256.HashData(bytes)));
            Assert.That(Vendor.Calls, Has.Exactly(5).StartsWith("APPEND"));
            Assert.That(Vendor.Calls.First(), Is.EqualTo("INIT 300001"));
            Assert.That(Vendor.Calls.Last(), Is.EqualTo("FINALIZE"));
            Assert.That((result.MediaType, result.Category, result.Bytes), Is.EqualTo(("video/mp4", "film", 300_001L)));
            Assert.That(result.State, Is.EqualTo(new MediaUploadState("77", "3_77", 300_001, FakeTransport.Expires)), "what either answer told is kept");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void Any_size_arrives_whole_in_any_cut() => Prop.ForAll(
        Gen.Choose(12, 20_000).ToArbitrary(),
        Gen.Choose(1, 9000).ToArbitrary(),
        Gen.Choose(0, 5).ToArbitrary(),
        (size, chunk, shape) =>
        {
            var bytes = Samples.Mp4(size);
            Vendor = new FakeTransport();
            var source = shape switch
            {
                < 2 => MediaSource.FromBytes(bytes),
                < 4 => MediaSource.FromStream(new ForwardStream(bytes, 700), length: size),
                _ => MediaSource.FromStream(new MemoryStream(bytes)),
            };
            UploadAsync(source, new Options { ChunkBytes = chunk, Parallelism = shape + 1 }).GetAwaiter().GetResult();
            return Vendor.Received.AsSpan().SequenceEqual(bytes);
        }).QuickCheckThrowOnFailure();

    [Test]
    public async Task No_more_chunks_are_on_their_way_than_allowed()
    {
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Vendor.OnAppend = async (_, cancel) =>
        {
            if (Vendor.MostActive >= 4)
                all.TrySetResult();
            await all.Task.WaitAsync(Eventually.Patience, cancel);
        };

        await UploadAsync(MediaSource.FromBytes(Samples.Mp4(10_000)), new Options { ChunkBytes = 500, Parallelism = 4 });

        Assert.That(Vendor.MostActive, Is.EqualTo(4));
        Assert.That(Vendor.Appends, Is.EqualTo(20));
    }

    [TestCase(2000, 20)]
    [TestCase(30_000, 100)]
    [TestCase(60_000, 120)]
    public async Task Larger_media_go_in_larger_chunks_as_far_as_the_vendor_takes_them(int bytes, int chunks)
    {
        Vendor = new FakeTransport { UsualChunkBytes = 100, MaxChunkBytes = 500 };

        await UploadAsync(MediaSource.FromBytes(Samples.Mp4(bytes)));

        Assert.That(Vendor.Appends, Is.EqualTo(chunks));
        Assert.That(Vendor.Received, Has.Length.EqualTo(bytes));
    }

    [Test]
    public async Task A_small_picture_goes_in_one_request()
    {
        var bytes = Samples.Png(900);

        var result = await UploadAsync(MediaSource.FromBytes(bytes));

        Assert.That(Vendor.Calls, Is.EqualTo(["SIMPLE 900"]));
        Assert.That(Vendor.Received, Is.EqualTo(bytes));
        Assert.That(result.State.MediaId, Is.EqualTo("78"));
    }

    [Test]
    public async Task A_small_picture_goes_in_chunks_when_the_caller_wants()
    {
        await UploadAsync(MediaSource.FromBytes(Samples.Png(900)), new Options { Chunked = true });

        Assert.That(Vendor.Calls, Is.EqualTo(["INIT 900", "APPEND 0", "FINALIZE"]));
    }

    [Test]
    public async Task A_type_that_prefers_chunks_goes_in_one_request_when_the_caller_wants()
    {
        await UploadAsync(MediaSource.FromBytes(Samples.Gif(900)));
        await UploadAsync(MediaSource.FromStream(new ForwardStream(Samples.Gif(900)), length: 900), new Options { Chunked = false });

        Assert.That(Vendor.Calls, Is.EqualTo(["INIT 900", "APPEND 0", "FINALIZE", "SIMPLE 900"]));
    }

    [Test]
    public async Task A_forward_stream_is_sent_once_and_left_open()
    {
        var stream = new ForwardStream(Samples.Png(900));
        var source = MediaSource.FromStream(stream);
        await UploadAsync(source);

        Assert.That(stream.Disposed, Is.False);
        Assert.That(async () => await UploadAsync(source), Throws.TypeOf<MediaSourceException>().With.Message.Contains("read before"));
    }

    [Test]
    public async Task A_stream_that_can_seek_is_sent_from_the_same_place_each_time()
    {
        using var stream = new MemoryStream([9, 9, .. Samples.Png(50)]) { Position = 2 };
        var source = MediaSource.FromStream(stream);
        await UploadAsync(source);
        await UploadAsync(source);

        Assert.That(Vendor.Received, Is.EqualTo(Samples.Png(50)));
        Assert.That(Vendor.Calls, Is.EqualTo(["SIMPLE 50", "SIMPLE 50"]));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void A_source_that_ends_early_is_a_failure_of_the_source(bool seekable)
    {
        var bytes = Samples.Mp4(5000);
        using var stream = new MemoryStream(bytes);
        var source = MediaSource.FromStream(seekable ? stream : new ForwardStream(bytes), length: 6000);

        Assert.That(
            async () => await UploadAsync(source, new Options { ChunkBytes = 1000 }),
            Throws.TypeOf<MediaSourceException>().With.Message.Contains("5000").And.Message.Contains("6000"));
        Assert.That(Vendor.Calls, Has.No.Member("FINALIZE"));
    }
}
