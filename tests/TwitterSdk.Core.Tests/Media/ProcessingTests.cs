using TwitterSdk.Core.Media;

namespace TwitterSdk.Core.Tests.Media;

/// <summary>The wait for the vendor ends: well, badly, or when the time is over.</summary>
public class ProcessingTests : UploadFixture
{
    private static readonly MediaSource s_film = MediaSource.FromBytes(Samples.Mp4(100));

    [Test]
    public async Task The_wait_asks_when_the_vendor_says_so_and_ends_with_success()
    {
        Enqueue(
            new(MediaProcessingState.Pending, TimeSpan.FromSeconds(5)),
            new(MediaProcessingState.InProgress, TimeSpan.FromSeconds(10), 40),
            new(MediaProcessingState.Succeeded, null, 100));

        var upload = UploadAsync(s_film);
        Assert.That(await Clock.AdvanceToNextTimerAsync(), Is.EqualTo(TimeSpan.FromSeconds(5)));
        Assert.That(await Clock.AdvanceToNextTimerAsync(), Is.EqualTo(TimeSpan.FromSeconds(10)));
        var result = await upload;

        Assert.That(result.State.Processing!.State, Is.EqualTo(MediaProcessingState.Succeeded));
        Assert.That((result.State.MediaKey, result.State.Size), Is.EqualTo(("3_77", 100L)), "what earlier answers told is kept");
        Assert.That(Vendor.Calls.Skip(2), Is.EqualTo(["FINALIZE", "STATUS", "STATUS"]));
    }

    [Test]
    public async Task A_failure_ends_the_wait_with_its_reason()
    {
        Enqueue(
            new(MediaProcessingState.InProgress, TimeSpan.FromSeconds(1)),
            new(MediaProcessingState.Failed, Error: new MediaProcessingError(1, "InvalidMedia", "Unsupported video format")));

        var upload = UploadAsync(s_film);
        await Clock.AdvanceToNextTimerAsync();

        var thrown = Assert.ThrowsAsync<MediaProcessingException>(async () => await upload)!;
        Assert.That((thrown.MediaId, thrown.State, thrown.Code, thrown.Name), Is.EqualTo(("77", MediaProcessingState.Failed, (int?)1, "InvalidMedia")));
        Assert.That(thrown.Message, Does.Contain("Unsupported video format"));
        Assert.That(Vendor.Calls.Count(call => call == "STATUS"), Is.EqualTo(1));
    }

    [Test]
    public void A_failure_told_at_once_needs_no_question()
    {
        Enqueue(new MediaProcessing(MediaProcessingState.Failed));

        Assert.That(async () => await UploadAsync(s_film), Throws.TypeOf<MediaProcessingException>());
        Assert.That(Vendor.Calls, Has.No.Member("STATUS"));
    }

    [Test]
    public async Task The_wait_ends_when_its_time_is_over()
    {
        var slow = new MediaProcessing(MediaProcessingState.InProgress, TimeSpan.FromSeconds(40), 10);
        Enqueue(slow, slow);

        var upload = UploadAsync(s_film, new Options { ProcessingTimeout = TimeSpan.FromSeconds(100) });
        var waits = new List<double>();
        while (waits.Sum() < 100)
            waits.Add((await Clock.AdvanceToNextTimerAsync()).TotalSeconds);

        var thrown = Assert.ThrowsAsync<MediaProcessingTimeoutException>(async () => await upload)!;
        Assert.That(waits, Is.EqualTo([40, 40, 20]), "and the last question comes at the very end");
        Assert.That((thrown.MediaId, thrown.State), Is.EqualTo(("77", MediaProcessingState.InProgress)));
        Assert.That(Vendor.Calls.Count(call => call == "STATUS"), Is.EqualTo(3));
    }

    [TestCase(0)]
    [TestCase(null)]
    public async Task A_vendor_that_names_no_time_is_not_asked_without_pause(int? seconds)
    {
        Enqueue(
            new(MediaProcessingState.Pending, seconds is null ? null : TimeSpan.FromSeconds(seconds.Value)),
            new(MediaProcessingState.Succeeded));

        var upload = UploadAsync(s_film);

        Assert.That(await Clock.AdvanceToNextTimerAsync(), Is.EqualTo(TimeSpan.FromSeconds(1)));
        await upload;
    }

    [Test]
    public async Task The_wait_can_be_left_out_and_made_up_for_later()
    {
        Enqueue(
            new(MediaProcessingState.Pending, TimeSpan.FromSeconds(5)),
            new(MediaProcessingState.InProgress, TimeSpan.FromSeconds(5)),
            new(MediaProcessingState.Succeeded));
        var sent = await UploadAsync(s_film, new Options { WaitForProcessing = false });
        Assert.That(sent.State.Processing!.State, Is.EqualTo(MediaProcessingState.Pending));

        var wait = Uploader().WaitAsync(sent.State.MediaId, TimeSpan.FromMinutes(1));
        await Clock.AdvanceToNextTimerAsync();

        Assert.That((await wait).Processing!.State, Is.EqualTo(MediaProcessingState.Succeeded));
    }

    [Test]
    public async Task Cancelling_ends_the_wait()
    {
        using var cancel = new CancellationTokenSource();
        Enqueue(new MediaProcessing(MediaProcessingState.InProgress, TimeSpan.FromSeconds(5)));
        var upload = UploadAsync(s_film, cancellationToken: cancel.Token);
        await Clock.WaitForTimerAsync();

        await cancel.CancelAsync();

        Assert.That(async () => await upload, Throws.InstanceOf<OperationCanceledException>());
    }

    private void Enqueue(params MediaProcessing[] answers)
    {
        foreach (var answer in answers)
            Vendor.Processing.Enqueue(answer);
    }
}
