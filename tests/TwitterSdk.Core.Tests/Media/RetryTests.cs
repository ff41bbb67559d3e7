using System.Net;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Media;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Media;

public class RetryTests : UploadFixture
{
    private static readonly Options s_options = new() { ChunkBytes = 1000, Parallelism = 1, ChunkRetries = 2 };

    [TestCase(typeof(HttpRequestException))]
    [TestCase(typeof(IOException))]
    [TestCase(typeof(TimeoutException))]
    public async Task A_chunk_that_fails_is_sent_again_and_no_other(Type failure)
    {
        var bytes = Samples.Mp4(5000);
        var failures = 0;
        Vendor.OnAppend = (segment, _) => segment == 2 && failures++ < 2 ? throw (Exception)Activator.CreateInstance(failure)! : Task.CompletedTask;

        var upload = UploadAsync(MediaSource.FromBytes(bytes), s_options);
        Assert.That(await Clock.AdvanceToNextTimerAsync(), Is.EqualTo(TimeSpan.FromSeconds(1)));
        Assert.That(await Clock.AdvanceToNextTimerAsync(), Is.EqualTo(TimeSpan.FromSeconds(2)));
        await upload;

        Assert.That(Vendor.Calls, Is.EqualTo(["INIT 5000", "APPEND 0", "APPEND 1", "APPEND 2", "APPEND 2", "APPEND 2", "APPEND 3", "APPEND 4", "FINALIZE"]));
        Assert.That(Vendor.Received, Is.EqualTo(bytes));
    }

    [Test]
    public async Task A_chunk_of_a_stream_that_only_goes_forward_can_be_sent_again()
    {
        var bytes = Samples.Mp4(5000);
        var failures = 0;
        Vendor.OnAppend = (segment, _) => segment == 1 && failures++ == 0 ? throw new HttpRequestException() : Task.CompletedTask;

        var upload = UploadAsync(MediaSource.FromStream(new ForwardStream(bytes), length: 5000), s_options);
        await Clock.AdvanceToNextTimerAsync();
        await upload;

        Assert.That(Vendor.Received, Is.EqualTo(bytes));
        Assert.That(Vendor.Appends, Is.EqualTo(6));
    }

    [Test]
    public async Task A_chunk_that_fails_too_often_ends_the_upload_with_its_failure()
    {
        Vendor.OnAppend = (_, _) => throw new HttpRequestException("reset");

        var upload = UploadAsync(MediaSource.FromBytes(Samples.Mp4(5000)), s_options);
        await Clock.AdvanceToNextTimerAsync();
        await Clock.AdvanceToNextTimerAsync();

        Assert.That(async () => await upload, Throws.TypeOf<HttpRequestException>().With.Message.EqualTo("reset"));
        Assert.That(Vendor.Calls, Is.EqualTo(["INIT 5000", "APPEND 0", "APPEND 0", "APPEND 0"]));
    }

    [Test]
    public async Task A_connection_that_breaks_in_the_middle_of_a_chunk_loses_no_upload()
    {
        var bytes = Samples.Mp4(3000);
        var failures = 0;
        Vendor.OnAppend = (segment, _) => segment == 1 && failures++ == 0
            ? throw new ApiTransportException("Media.Append", "the connection broke before the answer was complete.", maybeExecuted: true, new HttpRequestException())
            : Task.CompletedTask;

        var upload = UploadAsync(MediaSource.FromBytes(bytes), s_options);
        await Clock.AdvanceToNextTimerAsync();
        await upload;

        Assert.That((Vendor.Appends, Vendor.Received.SequenceEqual(bytes)), Is.EqualTo((4, true)));
    }

    [Test]
    public async Task The_end_of_an_upload_is_told_again_too()
    {
        var failures = 0;
        Vendor.OnFinalize = () =>
        {
            if (failures++ < 2)
                throw new ApiTransportException("Media.Finalize", "the connection broke before the answer was complete.", maybeExecuted: true, new IOException());
        };

        var upload = UploadAsync(MediaSource.FromBytes(Samples.Mp4(1000)), s_options);
        Assert.That(await Clock.AdvanceToNextTimerAsync(), Is.EqualTo(TimeSpan.FromSeconds(1)));
        Assert.That(await Clock.AdvanceToNextTimerAsync(), Is.EqualTo(TimeSpan.FromSeconds(2)));
        await upload;

        Assert.That(Vendor.Calls, Is.EqualTo(["INIT 1000", "APPEND 0", "FINALIZE", "FINALIZE", "FINALIZE"]));
    }

    [TestCase(16, 2)]
    [TestCase(17, 1)]
    public async Task A_vendor_that_asks_for_a_pause_beyond_all_measure_ends_the_upload_instead_of_holding_it_up(int minutes, int sent)
    {
        var refusal = new ApiException(
            new ApiFailure
            {
                Endpoint = "Media.Append",
                Request = "POST upload",
                Status = HttpStatusCode.ServiceUnavailable,
                Errors = [],
                Headers = new Dictionary<string, string>(),
                Body = default,
                RetryAfter = TimeSpan.FromMinutes(minutes),
            },
            ApiErrorKind.Server);
        Vendor.OnAppend = (_, _) => throw refusal;

        var upload = UploadAsync(MediaSource.FromBytes(Samples.Mp4(1000)), s_options with { ChunkRetries = 1 });
        if (sent > 1)
            Assert.That(await Clock.AdvanceToNextTimerAsync(), Is.EqualTo(TimeSpan.FromMinutes(minutes)));

        Assert.That(async () => await upload.WaitAsync(TimeSpan.FromSeconds(30)), Throws.Exception.SameAs(refusal));
        Assert.That(Vendor.Appends, Is.EqualTo(sent));
    }

    [Test]
    public void A_source_that_fails_within_a_request_is_not_taken_for_a_broken_connection()
    {
        var source = Assert.Throws<MediaSourceException>(() => throw new MediaSourceException("The media ended."))!;
        Vendor.OnAppend = (_, _) => throw new ApiTransportException("Media.Append", "broke", maybeExecuted: true, new HttpRequestException("copying", source));

        Assert.That(async () => await UploadAsync(MediaSource.FromBytes(Samples.Mp4(1000)), s_options), Throws.TypeOf<ApiTransportException>());
        Assert.That(Vendor.Appends, Is.EqualTo(1));
    }

    [Test]
    public void A_failure_that_does_not_pass_is_not_tried_again()
    {
        Vendor.OnAppend = (_, _) => throw new InvalidOperationException("refused");

        Assert.That(async () => await UploadAsync(MediaSource.FromBytes(Samples.Mp4(5000)), s_options), Throws.TypeOf<InvalidOperationException>());
        Assert.That(Vendor.Appends, Is.EqualTo(1));
    }

    [Test]
    public void One_chunk_that_fails_stops_those_that_are_on_their_way()
    {
        var stopped = 0;
        Vendor.OnAppend = async (segment, cancel) =>
        {
            if (segment == 3)
                throw new InvalidOperationException("refused");
            try
            {
                await Task.Delay(Timeout.Infinite, cancel);
            }
            catch (OperationCanceledException)
            {
                Interlocked.Increment(ref stopped);
                throw;
            }
        };

        Assert.That(
            async () => await UploadAsync(MediaSource.FromBytes(Samples.Mp4(50_000)), s_options with { Parallelism = 4 }),
            Throws.TypeOf<InvalidOperationException>());
        Assert.That((Vendor.Appends, stopped), Is.EqualTo((4, 3)));
    }

    [Test]
    public async Task A_picture_in_one_request_is_sent_again_too()
    {
        var failures = 0;
        Vendor.OnAppend = (_, _) => failures++ == 0 ? throw new HttpRequestException() : Task.CompletedTask;

        var upload = UploadAsync(MediaSource.FromBytes(Samples.Png(500)));
        await Clock.AdvanceToNextTimerAsync();
        await upload;

        Assert.That(Vendor.Calls, Is.EqualTo(["SIMPLE 500", "SIMPLE 500"]));
        Assert.That(Vendor.Received, Is.EqualTo(Samples.Png(500)));
    }

    [Test]
    public async Task Cancelling_stops_what_is_on_its_way_and_sends_nothing_more()
    {
        using var cancel = new CancellationTokenSource();
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Vendor.OnAppend = async (segment, token) =>
        {
            if (segment < 2)
                return;
            arrived.TrySetResult();
            await Task.Delay(Timeout.Infinite, token);
        };

        var upload = UploadAsync(MediaSource.FromBytes(Samples.Mp4(50_000)), s_options, cancellationToken: cancel.Token);
        await arrived.Task.WaitAsync(Eventually.Patience);
        await cancel.CancelAsync();

        Assert.That(async () => await upload, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Vendor.Calls, Is.EqualTo(["INIT 50000", "APPEND 0", "APPEND 1", "APPEND 2"]));
    }

    [Test]
    public async Task Cancelling_ends_the_pause_before_a_retry()
    {
        using var cancel = new CancellationTokenSource();
        Vendor.OnAppend = (_, _) => throw new HttpRequestException();
        var upload = UploadAsync(MediaSource.FromBytes(Samples.Mp4(5000)), s_options, cancellationToken: cancel.Token);
        await Clock.WaitForTimerAsync();

        await cancel.CancelAsync();

        Assert.That(async () => await upload, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Vendor.Appends, Is.EqualTo(1));
    }
}
