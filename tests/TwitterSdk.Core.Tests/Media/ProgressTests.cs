using TwitterSdk.Core.Media;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Media;

public class ProgressTests : UploadFixture, IProgress<MediaUploadProgress>
{
    private readonly List<MediaUploadProgress> _told = [];

    public void Report(MediaUploadProgress value) => _told.Add(value);

    [Test]
    public async Task Progress_goes_from_nothing_through_sending_and_processing_to_the_end()
    {
        Vendor.Processing.Enqueue(new(MediaProcessingState.InProgress, TimeSpan.FromSeconds(1), 30));
        Vendor.Processing.Enqueue(new(MediaProcessingState.Succeeded));

        var upload = UploadAsync(MediaSource.FromBytes(Samples.Mp4(400_000)), new Options { ChunkBytes = 200_000, Parallelism = 1 }, this);
        await Clock.AdvanceToNextTimerAsync();
        await upload;

        Assert.That(_told[0], Is.EqualTo(new MediaUploadProgress(MediaUploadStage.Sending, 0, 400_000)));
        Assert.That(_told, Has.Some.EqualTo(new MediaUploadProgress(MediaUploadStage.Sending, 400_000, 400_000)));
        Assert.That(_told[^2], Is.EqualTo(new MediaUploadProgress(MediaUploadStage.Processing, 400_000, 400_000, 30)));
        Assert.That(_told[^1], Is.EqualTo(new MediaUploadProgress(MediaUploadStage.Done, 400_000, 400_000, 100)));
        Assert.That(_told.Count(told => told.BytesSent is > 0 and < 400_000), Is.GreaterThan(2), "more often than once a chunk");
    }

    [Test]
    public async Task Progress_never_goes_back_though_a_chunk_is_sent_again()
    {
        var failures = 0;
        Vendor.OnAppend = (segment, _) => segment % 2 == 1 && Interlocked.Increment(ref failures) < 4 ? throw new HttpRequestException() : Task.CompletedTask;

        var upload = UploadAsync(MediaSource.FromBytes(Samples.Mp4(1_000_000)), new Options { ChunkBytes = 150_000, Parallelism = 3 }, this);
        await Eventually.TrueAsync(() =>
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            return upload.IsCompleted;
        });
        await upload;
        Assert.That(failures, Is.GreaterThanOrEqualTo(3));
        Assert.That(_told.Select(told => told.BytesSent), Is.Ordered.Ascending);
        Assert.That(_told.Select(told => told.Stage), Is.Ordered.Ascending);
        Assert.That(_told, Has.Exactly(1).Matches<MediaUploadProgress>(told => told.Stage == MediaUploadStage.Sending && told.BytesSent == 1_000_000));
        Assert.That(_told.Max(told => told.BytesSent), Is.EqualTo(1_000_000));
    }

    [Test]
    public async Task Progress_is_told_a_few_hundred_times_and_not_for_every_buffer()
    {
        using var zeros = new MadeUpStream(100_000_000);

        await UploadAsync(MediaSource.FromStream(zeros), new Options { MediaType = "video/mp4" }, this);

        Assert.That(_told, Has.Count.InRange(100, 210));
    }
}
