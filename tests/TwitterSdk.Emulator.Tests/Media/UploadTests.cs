using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Testing;

namespace TwitterSdk.Emulator.Tests.Media;

public sealed class UploadTests : EmulatorFixture
{
    private const string Upload = "upload/1.1/media/upload.json";

    private readonly FakeClock _clock = new();

    protected override void Configure(TwitterEmulatorOptions options) => options.TimeProvider = _clock;

    [Test]
    public async Task A_simple_upload_is_kept_by_its_hash([Values] bool base64)
    {
        byte[] content = Png.OfSize(10_000);

        WireAnswer answer = base64
            ? await Client.SendAsync(HttpMethod.Post, Upload, [], content: new MultipartFormDataContent { { new StringContent(Convert.ToBase64String(content)), "media_data" } })
            : await Client.PostFileAsync(Upload, "media", content);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
        EmulatorMedia media = Find(answer);
        Assert.That(media.Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(content))));
        Assert.That(media.MimeType, Is.EqualTo("image/png"));
        Assert.That(answer.Json.GetProperty("media_id_string").GetString(), Is.EqualTo($"{media.Id}"));
    }

    [Test]
    public async Task An_image_that_is_none_is_refused()
    {
        WireAnswer answer = await Client.PostFileAsync(Upload, "media", new byte[100]);

        Assert.That((int)answer.Status, Is.EqualTo(400));
        Assert.That(answer.Json.GetProperty("request").GetString(), Is.EqualTo("/1.1/media/upload.json"));
        Assert.That(answer.Json.GetProperty("error").GetString(), Does.Contain("type"));
    }

    [Test]
    public async Task Pieces_are_put_together_in_their_order_whatever_order_they_come_in()
    {
        byte[] content = Png.OfSize(2500);
        long id = await InitAsync("image/png", content.Length);

        foreach (int index in new[] { 2, 0, 1 })
            Assert.That((await AppendAsync(id, index, Piece(content, index))).Status, Is.EqualTo(HttpStatusCode.NoContent));
        WireAnswer final = await FinalizeAsync(id);

        Assert.That(final.Status, Is.EqualTo(HttpStatusCode.Created), final.Text);
        Assert.That(Find(final).Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(content))));
        Assert.That(Find(final).SegmentCount, Is.EqualTo(3));
    }

    [Test]
    public async Task A_piece_that_is_sent_again_does_no_harm_but_another_one_is_refused()
    {
        byte[] content = Png.OfSize(1000);
        long id = await InitAsync("image/png", content.Length);
        await AppendAsync(id, 0, content);

        WireAnswer same = await AppendAsync(id, 0, content);
        WireAnswer other = await AppendAsync(id, 0, new byte[1000]);

        Assert.That(((int)same.Status, (int)other.Status), Is.EqualTo((204, 400)));
        Assert.That(Find(await FinalizeAsync(id)).Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(content))));
    }

    [Test]
    public async Task A_missing_piece_and_a_wrong_sum_are_refused()
    {
        long gap = await InitAsync("image/png", 2000);
        await AppendAsync(gap, 1, new byte[2000]);
        long few = await InitAsync("image/png", 2000);
        await AppendAsync(few, 0, new byte[1999]);

        Assert.That((int)(await FinalizeAsync(gap)).Status, Is.EqualTo(400));
        Assert.That((await FinalizeAsync(few)).Text, Does.Contain("1999 bytes"));
    }

    [Test]
    public async Task A_piece_of_more_than_5_MB_is_refused()
    {
        long id = await InitAsync("video/mp4", 20_000_000);

        Assert.That((int)(await AppendAsync(id, 0, new byte[(5 * 1024 * 1024) + 1])).Status, Is.EqualTo(400));
        Assert.That((int)(await AppendAsync(id, 0, new byte[5 * 1024 * 1024])).Status, Is.EqualTo(204));
    }

    [TestCase("video/mp4", 536870913)]
    [TestCase("image/png", 5242881)]
    [TestCase("image/png", 0)]
    [TestCase("application/pdf", 100)]
    public async Task A_size_or_type_that_is_not_taken_is_refused_at_once(string type, long size)
    {
        WireAnswer answer = await Client.PostAsync(Upload, ("command", "INIT"), ("media_type", type), ("total_bytes", $"{size}"));

        Assert.That((int)answer.Status, Is.EqualTo(400));
    }

    [Test]
    public async Task A_video_is_processed_by_the_clock()
    {
        State.Media.ProcessingTime = TimeSpan.FromSeconds(10);
        (long id, WireAnswer final) = await VideoAsync();

        JsonElement pending = final.Json.GetProperty("processing_info");
        _clock.Advance(TimeSpan.FromSeconds(5));
        JsonElement half = (await StatusAsync(id)).GetProperty("processing_info");
        WireAnswer early = await Client.PostAsync("api/1.1/statuses/update.json", ("status", "Look"), ("media_ids", $"{id}"));
        _clock.Advance(TimeSpan.FromSeconds(5));
        JsonElement done = (await StatusAsync(id)).GetProperty("processing_info");

        Assert.That(pending.GetProperty("state").GetString(), Is.EqualTo("pending"));
        Assert.That(pending.GetProperty("check_after_secs").GetInt32(), Is.EqualTo(5));
        Assert.That(half.GetProperty("state").GetString(), Is.EqualTo("in_progress"));
        Assert.That(half.GetProperty("progress_percent").GetInt32(), Is.EqualTo(50));
        Assert.That(early.Code, Is.EqualTo(324));
        Assert.That(done.GetProperty("state").GetString(), Is.EqualTo("succeeded"));
        Assert.That(done.TryGetProperty("check_after_secs", out _), Is.False);
    }

    [Test]
    public async Task Processing_fails_on_demand_with_its_reason()
    {
        State.Media.FailNext(new EmulatorMediaFailure(3, "UnsupportedMedia", "Not a video at all."));
        (long id, _) = await VideoAsync();
        _clock.Advance(TimeSpan.FromMinutes(1));

        JsonElement info = (await StatusAsync(id)).GetProperty("processing_info");

        Assert.That(info.GetProperty("state").GetString(), Is.EqualTo("failed"));
        Assert.That(info.GetProperty("error").GetProperty("name").GetString(), Is.EqualTo("UnsupportedMedia"));
    }

    [Test]
    public async Task A_video_without_a_category_is_ready_at_once()
    {
        (_, WireAnswer final) = await VideoAsync(category: null);

        Assert.That(final.Json.TryGetProperty("processing_info", out _), Is.False);
    }

    [Test]
    public async Task An_upload_is_forgotten_after_a_day()
    {
        long id = Find(await Client.PostFileAsync(Upload, "media", Png.OfSize(100))).Id;
        _clock.Advance(TimeSpan.FromDays(2));

        WireAnswer answer = await Client.PostAsync("api/1.1/statuses/update.json", ("status", "Look"), ("media_ids", $"{id}"));

        Assert.That(answer.Code, Is.EqualTo(325));
    }

    [Test]
    public async Task Alt_text_shows_on_the_tweet_when_asked_for()
    {
        long id = Find(await Client.PostFileAsync(Upload, "media", Png.OfSize(100))).Id;

        WireAnswer described = await Client.PostJsonAsync(
            "upload/1.1/media/metadata/create.json", $$$"""{"media_id":"{{{id}}}","alt_text":{"text":"A cat"}}""");
        WireAnswer tweet = await Client.PostAsync(
            "api/1.1/statuses/update.json", ("status", "Look"), ("media_ids", $"{id}"), ("include_ext_alt_text", "true"));

        Assert.That(described.Text, Is.Empty);
        Assert.That(
            tweet.Json.GetProperty("extended_entities").GetProperty("media")[0].GetProperty("ext_alt_text").GetString(),
            Is.EqualTo("A cat"));
    }

    private static byte[] Piece(byte[] content, int index) => content[(index * 1000)..Math.Min(content.Length, (index + 1) * 1000)];

    private async Task<(long Id, WireAnswer Final)> VideoAsync(string? category = "tweet_video")
    {
        long id = await InitAsync("video/mp4", 1000, category);
        await AppendAsync(id, 0, new byte[1000]);
        return (id, await FinalizeAsync(id));
    }

    private async Task<long> InitAsync(string type, long size, string? category = null)
    {
        (string, string)[] fields = [("command", "INIT"), ("media_type", type), ("total_bytes", $"{size}")];
        WireAnswer answer = await Client.PostAsync(Upload, category is null ? fields : [.. fields, ("media_category", category)]);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Accepted), answer.Text);
        return answer.Json.GetProperty("media_id").GetInt64();
    }

    private Task<WireAnswer> AppendAsync(long id, int index, byte[] content) => Client.PostFileAsync(
        Upload, "media", content, ("command", "APPEND"), ("media_id", $"{id}"), ("segment_index", $"{index}"));

    private Task<WireAnswer> FinalizeAsync(long id) => Client.PostAsync(Upload, ("command", "FINALIZE"), ("media_id", $"{id}"));

    private async Task<JsonElement> StatusAsync(long id) =>
        (await Client.GetAsync(Upload, ("command", "STATUS"), ("media_id", $"{id}"))).Json;

    private EmulatorMedia Find(WireAnswer answer) =>
        State.Media.All.Single(media => media.Id == answer.Json.GetProperty("media_id").GetInt64());
}
