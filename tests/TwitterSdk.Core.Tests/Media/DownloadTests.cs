using System.Net;
using Microsoft.AspNetCore.Http;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Media;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Media;

/// <summary>Media from an address, over real sockets.</summary>
public class DownloadTests : UploadFixture
{
    private static readonly byte[] s_film = Samples.Mp4(200_000);

    [TestCase(true)]
    [TestCase(false)]
    public async Task What_an_address_answers_arrives_whole_with_and_without_a_length(bool length)
    {
        await using var server = await StubServer.StartAsync(async (_, context) =>
        {
            if (length)
                context.Response.ContentLength = s_film.Length;
            await context.Response.Body.WriteAsync(s_film);
        });

        var result = await FetchAsync(server.Address + "/a/clip.bin?key=secret", new Options { ChunkBytes = 30_000 });

        Assert.That(Vendor.Received, Is.EqualTo(s_film));
        Assert.That(Vendor.Start, Is.EqualTo(new MediaUploadStart(s_film.Length, "video/mp4", "film")));
        Assert.That(result.Bytes, Is.EqualTo(s_film.Length));
        Assert.That(server.Requests[0].Headers.Keys, Has.No.Member("Authorization"));
    }

    [Test]
    public async Task An_address_may_be_written_where_a_path_may()
    {
        await using var server = await StubServer.StartAsync(async (_, context) => await context.Response.Body.WriteAsync(s_film));
        using var http = new HttpClient();

        await Uploader(http).UploadAsync(server.Address + "/clip.mp4", Samples.Rules, new Options());

        Assert.That(Vendor.Received, Is.EqualTo(s_film));
    }

    [TestCase(HttpStatusCode.MovedPermanently)]
    [TestCase(HttpStatusCode.Found)]
    [TestCase(HttpStatusCode.TemporaryRedirect)]
    [TestCase(HttpStatusCode.PermanentRedirect)]
    public async Task Redirects_are_followed(HttpStatusCode status)
    {
        await using var server = await StubServer.StartAsync(async (request, context) =>
        {
            if (request.Path == "/old/clip.mp4")
            {
                context.Response.StatusCode = (int)status;
                context.Response.Headers.Location = "../new.mp4";
                return;
            }

            await context.Response.Body.WriteAsync(s_film);
        });

        await FetchAsync(server.Address + "/old/clip.mp4");

        Assert.That(server.Requests.Select(request => request.Path), Is.EqualTo(["/old/clip.mp4", "/new.mp4"]));
        Assert.That(Vendor.Received, Is.EqualTo(s_film));
    }

    [Test]
    public async Task Redirects_without_end_end()
    {
        await using var server = await StubServer.StartAsync((_, context) =>
        {
            context.Response.Redirect("/again");
            return Task.CompletedTask;
        });

        Assert.That(async () => await FetchAsync(server.Address + "/"), Throws.TypeOf<MediaSourceException>().With.Message.Contains("10 times"));
        Assert.That(server.Requests, Has.Count.EqualTo(11));
    }

    [Test]
    public async Task A_redirect_to_a_file_is_not_followed()
    {
        await using var server = await StubServer.StartAsync((_, context) =>
        {
            context.Response.Redirect("file:///etc/passwd");
            return Task.CompletedTask;
        });

        Assert.That(async () => await FetchAsync(server.Address + "/"), Throws.TypeOf<MediaSourceException>().With.Message.Contains("not followed"));
    }

    [Test]
    public async Task A_failed_fetch_tells_the_status_and_not_the_query()
    {
        await using var server = await StubServer.StartAsync((_, context) =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });

        Assert.That(
            async () => await FetchAsync(server.Address + "/clip.mp4?signature=canary"),
            Throws.TypeOf<MediaSourceException>().With.Message.Contains("/clip.mp4 answered 404").And.Message.Not.Contains("canary"));
    }

    [Test]
    public void An_address_that_nobody_answers_at_is_a_failure_of_the_source()
    {
        Assert.That(async () => await FetchAsync("http://127.0.0.1:1/clip.mp4"), Throws.TypeOf<MediaSourceException>());
    }

    [Test]
    public async Task Too_much_is_refused_by_its_announced_length()
    {
        await using var server = await StubServer.StartAsync(async (_, context) =>
        {
            context.Response.ContentLength = 2_000_000;
            await context.Response.Body.WriteAsync(Samples.Png(2_000_000));
        });

        Assert.That(async () => await FetchAsync(server.Address + "/a.png"), Throws.TypeOf<MediaSizeException>().With.Property("Size").EqualTo(2_000_000));
    }

    [Test]
    public async Task A_body_that_breaks_off_is_a_failure_of_the_source()
    {
        await using var server = await StubServer.StartAsync(async (_, context) =>
        {
            context.Response.ContentLength = s_film.Length;
            await context.Response.Body.WriteAsync(s_film.AsMemory(0, 100_000));
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        Assert.That(async () => await FetchAsync(server.Address + "/clip.mp4"), Throws.TypeOf<MediaSourceException>());
        Assert.That(Vendor.Calls, Has.No.Member("FINALIZE"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Silence_ends_the_fetch(bool midway)
    {
        await using var server = await StubServer.StartAsync(async (_, context) =>
        {
            if (midway)
            {
                context.Response.ContentLength = s_film.Length;
                await context.Response.Body.WriteAsync(s_film.AsMemory(0, 1000));
                await context.Response.Body.FlushAsync();
            }

            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        var upload = FetchAsync(server.Address + "/clip.mp4", new Options { DownloadTimeout = TimeSpan.FromSeconds(7) });
        await Eventually.TrueAsync(() =>
        {
            // The silence counts from the last bytes, whose arrival the test does not see.
            if (server.Requests.Count > 0)
                Clock.Advance(TimeSpan.FromSeconds(1));
            return upload.IsCompleted;
        });

        Assert.That(async () => await upload, Throws.TypeOf<MediaSourceException>().With.Message.Contains("00:00:07"));
    }

    [Test]
    public async Task Cancelling_ends_the_fetch_as_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        await using var server = await StubServer.StartAsync((_, context) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        var upload = FetchAsync(server.Address + "/clip.mp4", cancellationToken: cancel.Token);

        await cancel.CancelAsync();

        Assert.That(async () => await upload, Throws.InstanceOf<OperationCanceledException>());
    }

    private async Task<MediaTransfer> FetchAsync(string address, Options? options = null, CancellationToken cancellationToken = default)
    {
        using var http = new HttpMessageInvoker(ApiTransport.CreateHandler());
        return await Uploader(http).UploadAsync(MediaSource.FromUri(new Uri(address)), Samples.Rules, options ?? new Options(), cancellationToken: cancellationToken);
    }
}
