using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using TwitterSdk.Configuration;
using TwitterSdk.Core.Media;
using TwitterSdk.Media;
using TwitterSdk.Testing;

namespace TwitterSdk.Tests.Media;

/// <summary>A whole upload through API v1.1, by the real client to a real server.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class UploadOverSocketsTests
{
    private readonly ConcurrentDictionary<int, byte[]> _chunks = new();
    private readonly ConcurrentQueue<string> _calls = [];
    private readonly byte[] _film = new byte[3_000_001];
    private int _failures = 1;
    private bool _hangsUp;

    public UploadOverSocketsTests()
    {
        RandomNumberGenerator.Fill(_film);
        "\0\0\0\u0018ftypmp42"u8.CopyTo(_film);
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Bytes_arrive_as_they_are_and_a_broken_chunk_is_sent_again(bool hangsUp)
    {
        _hangsUp = hangsUp;
        await using var server = await StubServer.StartAsync(AnswerAsync);
        var twitter = TwitterClient.Create(
            TwitterCredentials.User("key", "secret", "token", "token-secret"), options => ThroughV1(options, server));

        var media = await twitter.Media.UploadAsync(_film, new MediaUploadOptions { ChunkBytes = 1_000_000, Parallelism = 3 });

        var received = _chunks.OrderBy(chunk => chunk.Key).SelectMany(chunk => chunk.Value).ToArray();
        Assert.That(SHA256.HashData(received), Is.EqualTo(SHA256.HashData(_film)));
        Assert.That(_calls.Count(call => call.StartsWith("APPEND", StringComparison.Ordinal)), Is.EqualTo(5), "four chunks, one of them twice");
        Assert.That(_calls.First(), Is.EqualTo("INIT 3000001 video/mp4 tweet_video"));
        Assert.That(_calls.TakeLast(2), Is.EqualTo(["FINALIZE", "STATUS"]));
        Assert.That((media.Id.Value, media.Processing!.State), Is.EqualTo((710511363345354753L, MediaProcessingState.Succeeded)));
        Assert.That(server.Requests.Select(request => request.Authorization), Has.All.StartsWith("OAuth "));
    }

    [Test]
    public async Task Media_are_fetched_from_an_address_without_credentials()
    {
        await using var server = await StubServer.StartAsync(AnswerAsync);
        var twitter = TwitterClient.Create(
            TwitterCredentials.User("key", "secret", "token", "token-secret"), options => ThroughV1(options, server));

        await twitter.Media.UploadAsync(new Uri(server.Address + "/moved/clip.mp4"));

        Assert.That(_chunks.OrderBy(chunk => chunk.Key).SelectMany(chunk => chunk.Value), Is.EqualTo(_film));
        var fetches = server.Requests.Where(request => request.Path.EndsWith("clip.mp4", StringComparison.Ordinal)).ToArray();
        Assert.That(fetches, Has.Length.EqualTo(2));
        Assert.That(fetches.Select(request => request.Authorization), Has.All.Null);
    }

    private static void ThroughV1(TwitterClientOptions options, StubServer server)
    {
        options.BaseAddress = server.Address + "/{host}";
        options.MediaApi = MediaApi.V1;
    }

    private async Task AnswerAsync(RecordedRequest request, HttpContext context)
    {
        if (request.Path == "/moved/clip.mp4")
        {
            context.Response.Redirect("/clip.mp4");
            return;
        }

        if (request.Path == "/clip.mp4")
        {
            await context.Response.Body.WriteAsync(_film);
            return;
        }

        var fields = await UploadForm.ReadAsync(request);
        var command = fields["command"].Text;
        _calls.Enqueue(command switch
        {
            "INIT" => $"INIT {fields["total_bytes"].Text} {fields["media_type"].Text} {fields["media_category"].Text}",
            "APPEND" => $"APPEND {fields["segment_index"].Text}",
            _ => command,
        });
        if (command == "APPEND")
        {
            if (fields["segment_index"].Text == "1" && Interlocked.Decrement(ref _failures) >= 0)
            {
                context.Response.StatusCode = 503;
                if (_hangsUp)
                    context.Abort();
                return;
            }

            _chunks[int.Parse(fields["segment_index"].Text, System.Globalization.CultureInfo.InvariantCulture)] = fields["media"].Bytes;
            context.Response.StatusCode = 204;
            return;
        }

        context.Response.ContentType = "application/json;charset=utf-8";
        await context.Response.WriteAsync(command switch
        {
            "INIT" => """{"media_id":710511363345354753,"media_id_string":"710511363345354753","expires_after_secs":86400}""",
            "FINALIZE" => """{"media_id":710511363345354753,"size":3000001,"processing_info":{"state":"pending","check_after_secs":1}}""",
            _ => """{"media_id":710511363345354753,"processing_info":{"state":"succeeded","progress_percent":100}}""",
        });
    }
}
