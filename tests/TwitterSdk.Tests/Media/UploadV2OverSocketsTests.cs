using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Media;
using TwitterSdk.Media;
using TwitterSdk.Testing;
using TwitterSdk.V2;
using MediaProcessingState = TwitterSdk.Core.Media.MediaProcessingState;

namespace TwitterSdk.Tests.Media;

/// <summary>A whole upload through API v2, by the real client to a real server.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class UploadV2OverSocketsTests
{
    private static readonly ApiCredentials s_user = TwitterCredentials.OAuth2("user-token", OAuth2Scope.MediaWrite, OAuth2Scope.TweetWrite);

    private readonly ConcurrentDictionary<int, byte[]> _segments = new();
    private readonly ConcurrentQueue<string> _calls = [];
    private readonly byte[] _film = new byte[3_000_001];
    private int _failures = 1;
    private string _outcome = """{"state":"succeeded","progress_percent":100}""";

    public UploadV2OverSocketsTests()
    {
        RandomNumberGenerator.Fill(_film);
        "\0\0\0\u0018ftypmp42"u8.CopyTo(_film);
    }

    [Test]
    public async Task Segments_arrive_as_they_are_and_a_broken_one_is_sent_again()
    {
        await using var server = await StubServer.StartAsync(AnswerAsync);
        var seen = new ConcurrentQueue<MediaUploadProgress>();

        var media = await Over(server, s_user).Media.UploadAsync(_film, new MediaUploadOptions { Shared = true, AdditionalOwners = [5, 6] }, new Watcher(seen));

        var received = _segments.OrderBy(segment => segment.Key).SelectMany(segment => segment.Value).ToArray();
        Assert.That(SHA256.HashData(received), Is.EqualTo(SHA256.HashData(_film)));
        Assert.That(_segments.Values.Max(segment => segment.Length), Is.EqualTo(1024 * 1024), "what the vendor's own programs send");
        Assert.That(_calls.Count(call => call.StartsWith("append", StringComparison.Ordinal)), Is.EqualTo(4), "three segments, one of them twice");
        Assert.That(_calls.First(), Is.EqualTo("""initialize {"additional_owners":["5","6"],"media_category":"tweet_video","media_type":"video/mp4","shared":true,"total_bytes":3000001}"""));
        Assert.That(_calls.TakeLast(2), Is.EqualTo(["finalize 1880028106020515840", "status 1880028106020515840"]));
        Assert.That((media.Id.Value, media.Key, media.Size), Is.EqualTo((1880028106020515840L, "13_1880028106020515840", 3000001L)));
        Assert.That(media.Processing!.State, Is.EqualTo(MediaProcessingState.Succeeded));
        Assert.That(seen.Last(), Is.EqualTo(new MediaUploadProgress(MediaUploadStage.Done, _film.Length, _film.Length, 100)));
        Assert.That(server.Requests.Select(request => request.Authorization), Has.All.EqualTo("Bearer user-token"));
    }

    [Test]
    public async Task A_user_of_OAuth_1_uploads_through_the_same_endpoints()
    {
        await using var server = await StubServer.StartAsync(AnswerAsync);

        var media = await Over(server, TwitterCredentials.User("key", "secret", "token", "token-secret")).Media.UploadAsync(
            (byte[])[0xFF, 0xD8, 0xFF, 0xE0], new MediaUploadOptions { AdditionalOwners = [5, 6], AltText = "A loom" });

        Assert.That(_calls, Is.EqualTo(
            ["simple 4 tweet_image 5,6", """metadata {"id":"1880028106020515840","metadata":{"alt_text":{"text":"A loom"}}}"""]));
        Assert.That(media.Category!.Value.Value, Is.EqualTo("tweet_image"));
        Assert.That(server.Requests.Select(request => request.Authorization), Has.All.StartsWith("OAuth "));
    }

    [Test]
    public async Task A_failure_of_the_processing_is_told_with_its_reason()
    {
        _outcome = """{"state":"failed","error":{"code":1,"name":"InvalidMedia","message":"Not a film at all."}}""";
        await using var server = await StubServer.StartAsync(AnswerAsync);

        Assert.That(
            async () => await Over(server, s_user).Media.UploadAsync(_film),
            Throws.TypeOf<MediaProcessingException>().With.Message.Contains("Not a film at all.").And.Property("Name").EqualTo("InvalidMedia"));
    }

    [Test]
    public async Task A_token_without_the_scope_is_refused_before_anything_is_sent()
    {
        await using var server = await StubServer.StartAsync(AnswerAsync);
        var reader = TwitterCredentials.OAuth2("user-token", OAuth2Scope.TweetRead, OAuth2Scope.UsersRead);

        foreach (var media in new[] { _film, [0xFF, 0xD8, 0xFF, 0xE0] })
        {
            Assert.That(
                async () => await Over(server, reader).Media.UploadAsync(media),
                Throws.TypeOf<InsufficientCredentialsException>().With.Message.Contains("media.write").And.Property("MissingScopes").EqualTo(new[] { "media.write" }));
        }

        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public async Task Who_holds_both_kinds_of_tokens_uploads_with_the_one_that_may()
    {
        await using var server = await StubServer.StartAsync(AnswerAsync);
        var both = new CombinedCredentials(TwitterCredentials.OAuth2("user-token", OAuth2Scope.TweetRead), new OAuth1Credentials("key", "secret", "token", "token-secret"));

        await Over(server, both).Media.UploadAsync((byte[])[0xFF, 0xD8, 0xFF, 0xE0]);

        Assert.That(server.Requests.Single().Authorization, Does.StartWith("OAuth "));
    }

    private static TwitterClient Over(StubServer server, ApiCredentials credentials) =>
        TwitterClient.Create(credentials, options => options.BaseAddress = server.Address);

    private async Task AnswerAsync(RecordedRequest request, HttpContext context)
    {
        var path = request.Path["/2/media/".Length..].Split('/');
        var fields = await UploadForm.ReadAsync(request);
        string? answer = """{"data":{"id":"1880028106020515840","media_key":"13_1880028106020515840","expires_after_secs":86400}}""";
        switch (path)
        {
            case ["metadata"]:
                _calls.Enqueue("metadata " + request.BodyText);
                break;
            case ["upload"] when request.Method == "GET":
                _calls.Enqueue($"status {fields["media_id"].Text}");
                answer = """{"data":{"id":"1880028106020515840","processing_info":OUTCOME}}""".Replace("OUTCOME", _outcome, StringComparison.Ordinal);
                break;
            case ["upload"]:
                _calls.Enqueue($"simple {fields["media"].Bytes.Length} {fields["media_category"].Text} {fields.GetValueOrDefault("additional_owners")?.Text}");
                break;
            case ["upload", "initialize"]:
                _calls.Enqueue("initialize " + request.BodyText);
                break;
            case ["upload", var id, "finalize"]:
                _calls.Enqueue("finalize " + id);
                answer = """{"data":{"id":"1880028106020515840","size":3000001,"processing_info":{"state":"pending","check_after_secs":1}}}""";
                break;
            default:
                answer = Append(fields, context) ? """{"data":{"expires_at":1893456000}}""" : null;
                break;
        }

        context.Response.ContentType = "application/json";
        if (answer is not null)
            await context.Response.WriteAsync(answer);
    }

    private bool Append(Dictionary<string, UploadForm.Field> fields, HttpContext context)
    {
        var index = int.Parse(fields["segment_index"].Text, CultureInfo.InvariantCulture);
        _calls.Enqueue($"append {index}");
        if (index == 1 && Interlocked.Decrement(ref _failures) >= 0)
        {
            context.Response.StatusCode = 503;
            return false;
        }

        _segments[index] = fields["media"].Bytes;
        return true;
    }

    private sealed class Watcher(ConcurrentQueue<MediaUploadProgress> seen) : IProgress<MediaUploadProgress>
    {
        public void Report(MediaUploadProgress value) => seen.Enqueue(value);
    }
}
