using TwitterSdk.Core.Http;
using TwitterSdk.Core.Media;

namespace TwitterSdk.Core.Tests.Media;

[NonParallelizable]
public class MemoryTests
{
    private static readonly MediaRule[] s_rules = [new() { MediaType = "video/mp4", MaxBytes = long.MaxValue }];

    [TestCase(64, 1)]
    [TestCase(640, 2)]
    public async Task What_is_sent_is_not_allocated(int megabytes, int parallelism)
    {
        var uploader = new MediaUploader(new Sink(), ApiTransport.Create(), TimeProvider.System);
        var options = new Options { MediaType = "video/mp4", Parallelism = parallelism };
        using var warm = new MadeUpStream(10_000_000);
        await uploader.UploadAsync(MediaSource.FromStream(warm), s_rules, options);

        // The counter counts the whole process, in which servers of other tests may still be closing: the least of three is ours.
        var allocated = long.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            using var stream = new MadeUpStream(megabytes * 1024L * 1024);
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await uploader.UploadAsync(MediaSource.FromStream(stream), s_rules, options);
            allocated = Math.Min(allocated, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        TestContext.Out.WriteLine($"{megabytes} MiB: {allocated} bytes allocated");

        // Without optimizing the compiler makes objects of awaits, some hundred bytes for each 64 KiB; a buffer that is not pooled would cost them all.
        Assert.That(allocated, Is.LessThan(megabytes * 1024L * 1024 / 50));
    }

    /// <summary>Takes everything and keeps nothing.</summary>
    private sealed class Sink : IMediaUploadTransport
    {
        private static readonly MediaUploadState s_state = new("1");

        public int MaxChunkBytes => 5 * 1024 * 1024;

        public int UsualChunkBytes => 4 * 1024 * 1024;

        public int MaxChunks => 1000;

        public Task<MediaUploadState> InitializeAsync(MediaUploadStart start, CancellationToken cancellationToken) => Task.FromResult(s_state);

        public Task AppendAsync(string mediaId, int segment, ApiContent content, CancellationToken cancellationToken) => content.CopyToAsync(Stream.Null, cancellationToken);

        public Task<MediaUploadState> FinalizeAsync(string mediaId, CancellationToken cancellationToken) => Task.FromResult(s_state);

        public Task<MediaUploadState> StatusAsync(string mediaId, CancellationToken cancellationToken) => Task.FromResult(s_state);

        public Task<MediaUploadState> UploadSimpleAsync(MediaUploadStart start, ApiContent content, CancellationToken cancellationToken) => Task.FromResult(s_state);
    }
}
