using System.Text;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Media;
using TwitterSdk.Media;
using TwitterSdk.Testing;
using TwitterSdk.V1;

namespace TwitterSdk.Tests.Media;

/// <summary>What both APIs have in common, told once for each.</summary>
[TestFixture(MediaApi.V1)]
[TestFixture(MediaApi.V2)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TwitterMediaTests : IDisposable
{
    private static readonly byte[] s_png = [0x89, .. "PNG\r\n\u001a\n"u8, .. new byte[100]];
    private static readonly byte[] s_gif = [.. "GIF89a"u8, .. new byte[100]];
    private static readonly byte[] s_mp4 = [0, 0, 0, 0x18, .. "ftypmp42"u8, .. new byte[100]];
    private static readonly byte[] s_srt = Encoding.UTF8.GetBytes("1\n00:00:01,000 --> 00:00:02,000\nHello\n");

    private readonly FakeMedia _twitter = new();
    private readonly MediaApi _api;
    private readonly FakeClock _clock = new();
    private readonly HttpMessageInvoker _network = new(new ScriptedHandler(_ => throw new InvalidOperationException("nothing is to be fetched")));
    private readonly TwitterMedia _media;

    public TwitterMediaTests(MediaApi api)
    {
        _api = api;
        _media = Over(_network);
    }

    public void Dispose() => _network.Dispose();

    [Test]
    public async Task A_picture_goes_in_one_request_and_comes_back_described()
    {
        var media = await _media.UploadAsync(s_png);

        Assert.That(_twitter.Calls, Is.EqualTo(["SIMPLE tweet_image owners= shared="]));
        Assert.That(_twitter.Received(media.Id), Is.EqualTo(s_png));
        Assert.That(media, Is.EqualTo(new UploadedMedia
        {
            Id = 701,
            Size = s_png.Length,
            Expires = _clock.GetUtcNow().AddDays(1),
            MediaType = "image/png",
            Category = MediaCategory.TweetImage,
        }));
    }

    [Test]
    public async Task A_video_goes_in_chunks_and_is_waited_for()
    {
        _twitter.Processing.Enqueue(new("pending", CheckAfterSecs: 3));
        _twitter.Processing.Enqueue(new("somewhat_later", CheckAfterSecs: 2, ProgressPercent: 50));
        _twitter.Processing.Enqueue(new("succeeded", ProgressPercent: 100));

        var upload = _media.UploadAsync(s_mp4, new MediaUploadOptions { ChunkBytes = 60 });
        Assert.That(await _clock.AdvanceToNextTimerAsync(), Is.EqualTo(TimeSpan.FromSeconds(3)));
        Assert.That(await _clock.AdvanceToNextTimerAsync(), Is.EqualTo(TimeSpan.FromSeconds(2)));
        var media = await upload;

        Assert.That(_twitter.Calls, Is.EqualTo(
            ["INIT 112 video/mp4 tweet_video owners= shared=", "APPEND 701 0", "APPEND 701 1", "FINALIZE 701", "STATUS 701", "STATUS 701"]));
        Assert.That((media.Key, media.Size, media.Processing!.State), Is.EqualTo(("7_701", 112L, MediaProcessingState.Succeeded)));
        Assert.That(media.Expires, Is.EqualTo(_clock.GetUtcNow().AddDays(1).AddSeconds(-5)), "counted from the answer that told it");
    }

    [Test]
    public void A_failed_video_throws_with_the_reason()
    {
        _twitter.Processing.Enqueue(new("failed", Error: (3, "UnsupportedMedia", "no")));

        var thrown = Assert.ThrowsAsync<MediaProcessingException>(async () => await _media.UploadAsync(s_mp4))!;
        Assert.That((thrown.MediaId, thrown.Code, thrown.Name), Is.EqualTo(("701", (int?)3, "UnsupportedMedia")));
    }

    [TestCase("png", "SIMPLE dm_image")]
    [TestCase("gif", "INIT 106 image/gif dm_gif")]
    [TestCase("mp4", "INIT 112 video/mp4 dm_video")]
    public async Task Media_of_a_direct_message_say_so(string kind, string call)
    {
        var shared = kind == "png" && _api == MediaApi.V2 ? default(bool?) : true;
        await _media.UploadAsync(
            kind == "png" ? s_png : kind == "gif" ? s_gif : s_mp4,
            new MediaUploadOptions { ForDirectMessage = true, Shared = shared, AdditionalOwners = [5, 6] });

        Assert.That(_twitter.Calls[0], Is.EqualTo($"{call} owners=5+6 shared={shared}"));
    }

    [Test]
    public async Task The_callers_category_counts_more_than_the_type()
    {
        var media = await _media.UploadAsync(s_mp4, new MediaUploadOptions { Category = MediaCategory.AmplifyVideo });

        Assert.That(media.Category, Is.EqualTo(MediaCategory.AmplifyVideo));
        Assert.That(_twitter.Calls[0], Does.Contain("amplify_video"));
    }

    [Test]
    public async Task Type_and_category_together_open_what_the_table_does_not_know()
    {
        await _media.UploadAsync("something"u8.ToArray(), new MediaUploadOptions { MediaType = "video/webm", Category = "tweet_video" });

        Assert.That(_twitter.Calls[0], Does.StartWith("INIT 9 video/webm tweet_video"));
    }

    [Test]
    public async Task The_alt_text_is_added_after_the_upload()
    {
        await _media.UploadAsync(s_png, new MediaUploadOptions { AltText = "A cat" });

        Assert.That(_twitter.Calls, Is.EqualTo(["SIMPLE tweet_image owners= shared=", "ALT 701 A cat"]));
    }

    [Test]
    public async Task Subtitles_are_uploaded_and_linked_in_their_own_spelling()
    {
        await _media.UploadAsync(s_mp4, new MediaUploadOptions
        {
            Subtitles = [new(s_srt, "en", "English"), new(s_srt, "de", "Deutsch")],
            MediaType = "video/mp4",
        });

        Assert.That(_twitter.Calls, Has.Exactly(2).StartsWith($"INIT {s_srt.Length} text/srt subtitles"));
        Assert.That(
            _twitter.Calls.SkipWhile(call => !call.StartsWith("SUBTITLES", StringComparison.Ordinal)),
            Is.EqualTo<string>(_api == MediaApi.V1
                ? ["SUBTITLES 703 TweetVideo 701/en/English 702/de/Deutsch"]
                : ["SUBTITLES 703 TweetVideo 701/EN/English", "SUBTITLES 703 TweetVideo 702/DE/Deutsch"]));
        Assert.That(_twitter.Received(701), Is.EqualTo(s_srt));
    }

    [Test]
    public void What_is_no_subtitle_file_is_refused_before_the_video_is_sent()
    {
        Assert.That(
            async () => await _media.UploadAsync(s_mp4, new MediaUploadOptions { Subtitles = [new(s_png, "en", "English")] }),
            Throws.TypeOf<MediaFormatException>().With.Message.Contains("text/srt"));
        Assert.That(_twitter.Calls, Is.Empty);
    }

    [Test]
    public void What_does_not_go_together_is_refused_before_anything_is_sent()
    {
        using (Assert.EnterMultipleScope())
        {
            Refused(s_mp4, new() { AltText = "A film" }, "alt text");
            Refused(s_png, new() { AltText = new string('a', 1001) }, "1001");
            Refused(s_png, new() { AdditionalOwners = [.. Enumerable.Range(1, 101).Select(id => new UserId(id))] }, "101");
        }

        Assert.That(_twitter.Calls, Is.Empty);

        void Refused(byte[] bytes, MediaUploadOptions options, string why) => Assert.That(
            async () => await _media.UploadAsync(bytes, options), Throws.ArgumentException.With.Message.Contains(why));
    }

    [Test]
    public async Task A_thousand_emoji_are_a_thousand_characters()
    {
        await _media.UploadAsync(s_png, new MediaUploadOptions { AltText = string.Concat(Enumerable.Repeat("😀", 1000)) });

        Assert.That(_twitter.Calls, Has.Count.EqualTo(2));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Subtitles_are_for_videos_of_tweets(bool picture)
    {
        var options = new MediaUploadOptions { Subtitles = [new(s_srt, "en", "English")], ForDirectMessage = !picture };

        Assert.That(async () => await _media.UploadAsync(picture ? s_png : s_mp4, options), Throws.ArgumentException.With.Message.Contains("Subtitles"));
        Assert.That(_twitter.Calls, Is.Empty);
    }

    [TestCase("image/png", 5)]
    [TestCase("image/gif", 15)]
    [TestCase("video/mp4", 512)]
    public void Sizes_beyond_Twitters_limits_are_refused_before_anything_is_sent(string type, int megabytes)
    {
        // How long videos of v2 may be is the account's affair.
        var limit = (megabytes == 512 && _api == MediaApi.V2 ? 16384 : megabytes) * 1024L * 1024;
        var source = MediaSource.FromStream(new MemoryStream(s_png), length: limit + 1);

        Assert.That(
            async () => await _media.UploadAsync(source, new MediaUploadOptions { MediaType = type }),
            Throws.TypeOf<MediaSizeException>().With.Property("Limit").EqualTo(limit));
        Assert.That(_twitter.Calls, Is.Empty);
    }

    [Test]
    public async Task Every_kind_of_source_can_be_given_as_it_is()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.png");
        await File.WriteAllBytesAsync(path, s_png);
        using var stream = new MemoryStream(s_png);
        using var content = new ByteArrayContent(s_png);
        using var network = new HttpMessageInvoker(new ScriptedHandler(_ => new HttpResponseMessage { Content = new ByteArrayContent(s_png) }));
        var media = Over(network);

        UploadedMedia[] uploaded =
        [
            await media.UploadAsync(path),
            await media.UploadAsync(stream),
            await media.UploadAsync(s_png),
            await media.UploadAsync(new Uri("https://example.org/a.png")),
            await media.UploadAsync(content),
        ];

        Assert.That(uploaded.Select(item => _twitter.Received(item.Id)), Has.All.EqualTo(s_png));
        File.Delete(path);
    }

    [Test]
    public async Task Progress_can_be_given_without_options()
    {
        var last = default(MediaUploadProgress);
        await _media.UploadAsync(s_png, new Watcher(progress => last = progress));

        Assert.That(last, Is.EqualTo(new MediaUploadProgress(MediaUploadStage.Done, s_png.Length, s_png.Length)));
    }

    [Test]
    public async Task Media_that_were_sent_earlier_can_be_waited_for()
    {
        _twitter.Processing.Enqueue(new("in_progress", CheckAfterSecs: 1));
        _twitter.Processing.Enqueue(new("in_progress", CheckAfterSecs: 4));
        _twitter.Processing.Enqueue(new("succeeded"));
        var media = await _media.UploadAsync(s_mp4, new MediaUploadOptions { WaitForProcessing = false });
        Assert.That(media.Processing!.State, Is.EqualTo(MediaProcessingState.InProgress));

        var wait = _media.WaitAsync(media.Id, TimeSpan.FromMinutes(1));
        Assert.That(await _clock.AdvanceToNextTimerAsync(), Is.EqualTo(TimeSpan.FromSeconds(4)));
        await wait;

        Assert.That(_twitter.Calls[^1], Is.EqualTo("STATUS 701"));
    }

    [Test]
    public async Task What_is_said_later_goes_to_the_same_API()
    {
        await _media.DescribeAsync(5, "A loom");
        await _media.AddSubtitlesAsync(5, new(s_srt, "en", "English"));
        await _media.RemoveSubtitlesAsync(5, "en", MediaCategory.AmplifyVideo);

        var language = _api == MediaApi.V1 ? "en" : "EN";
        Assert.That(_twitter.Calls.Where(call => !call.StartsWith("APPEND", StringComparison.Ordinal)), Is.EqualTo<string>(
            ["ALT 5 A loom", $"INIT {s_srt.Length} text/srt subtitles owners= shared=", "FINALIZE 701", $"SUBTITLES 5 TweetVideo 701/{language}/English", $"NO SUBTITLES 5 AmplifyVideo {language}"]));
    }

    [Test]
    public void Only_videos_of_tweets_get_subtitles_later()
    {
        Assert.That(async () => await _media.AddSubtitlesAsync(5, new(s_srt, "en", "English"), MediaCategory.DmVideo), Throws.ArgumentException.With.Message.Contains("dm_video"));
        Assert.That(async () => await _media.RemoveSubtitlesAsync(5, "en", "tweet_gif"), Throws.ArgumentException.With.Message.Contains("tweet_gif"));
        Assert.That(_twitter.Calls, Is.Empty);
    }

    [Test]
    public async Task The_other_API_is_one_word_away()
    {
        await _media.Through(MediaApi.V1).UploadAsync(s_png);
        await _media.Through(MediaApi.V2).UploadAsync(s_png);

        Assert.That(_twitter.Apis, Is.EqualTo([MediaApi.V1, MediaApi.V2]));
    }

    private TwitterMedia Over(HttpMessageInvoker network) =>
        new(new FakeMediaClientV1(_twitter), new FakeMediaClientV2(_twitter), new ApiTransport(network), _clock, _api);

    private sealed class Watcher(Action<MediaUploadProgress> tell) : IProgress<MediaUploadProgress>
    {
        public void Report(MediaUploadProgress value) => tell(value);
    }
}
