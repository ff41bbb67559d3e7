using System.Security.Cryptography;
using System.Text.Json;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Testing;

namespace TwitterSdk.Emulator.Tests.V2;

public sealed class MediaTests : EmulatorFixture
{
    private const string Upload = "api/2/media/upload";

    private readonly FakeClock _clock = new();

    private WireClient Uploader => WireClient.For(Emulator, State.OAuth2.Issue(Token.App, Alice, "media.write"));

    protected override void Configure(TwitterEmulatorOptions options) => options.TimeProvider = _clock;

    [Test]
    public async Task An_image_goes_in_one_request_and_shows_on_a_tweet()
    {
        byte[] image = Png.OfSize(1000);

        WireAnswer answer = await Uploader.PostFileAsync(Upload, "media", image, ("media_category", "tweet_image"));
        string id = Data(answer).GetProperty("id").GetString()!;
        WireAnswer posted = await Client.PostJsonAsync("api/2/tweets", $$$"""{"media":{"media_ids":["{{{id}}}"]}}""");
        WireAnswer tweet = await Client.GetAsync(
            $"api/2/tweets/{Data(posted).GetProperty("id").GetString()}", ("expansions", "attachments.media_keys"), ("media.fields", "type,width"));

        Assert.That(Data(answer).TryGetProperty("processing_info", out _), Is.False);
        Assert.That(State.Media.All.Single().Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(image))));
        JsonElement shown = tweet.Json.GetProperty("includes").GetProperty("media")[0];
        Assert.That(shown.GetProperty("media_key").GetString(), Is.EqualTo(Data(answer).GetProperty("media_key").GetString()));
    }

    [Test]
    public async Task An_image_may_come_as_base64_in_JSON()
    {
        byte[] image = Png.OfSize(100);

        WireAnswer answer = await Uploader.PostJsonAsync(Upload, $$"""{"media":"{{Convert.ToBase64String(image)}}","media_category":"tweet_image"}""");

        Assert.That(Data(answer).GetProperty("size").GetInt32(), Is.EqualTo(100));
    }

    [Test]
    public async Task A_video_goes_in_segments_in_any_order_and_is_processed_for_a_while([Values] bool byCommand)
    {
        State.Media.ProcessingTime = TimeSpan.FromSeconds(10);
        WireAnswer begun = byCommand
            ? await Uploader.PostAsync(Upload, ("command", "INIT"), ("media_type", "video/mp4"), ("total_bytes", "300"), ("media_category", "tweet_video"))
            : await Uploader.PostJsonAsync(Upload + "/initialize", """{"media_type":"video/mp4","total_bytes":300,"media_category":"tweet_video"}""");
        string id = Data(begun).GetProperty("id").GetString()!;
        WireAnswer second = await AppendAsync(id, 1, new byte[200], byCommand);
        WireAnswer first = await AppendAsync(id, 0, new byte[100], byCommand);
        WireAnswer ended = byCommand
            ? await Uploader.PostAsync(Upload, ("command", "FINALIZE"), ("media_id", id))
            : await Uploader.PostAsync($"{Upload}/{id}/finalize");

        Assert.That(Data(begun).GetProperty("media_key").GetString(), Does.StartWith("13_"));
        Assert.That(Data(first).GetProperty("expires_at").GetInt64(), Is.GreaterThan(_clock.GetUtcNow().ToUnixTimeSeconds()), second.Text);
        Assert.That(Processing(ended), Is.EqualTo(("pending", 0)));
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.That(Processing(await StatusAsync(id)), Is.EqualTo(("in_progress", 50)));
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.That(Processing(await StatusAsync(id)), Is.EqualTo(("succeeded", 100)));
    }

    [Test]
    public async Task A_processing_that_fails_says_why()
    {
        State.Media.FailNext(new EmulatorMediaFailure(1, "InvalidMedia", "Not a video at all."));
        string id = await BegunAsync(64);
        await AppendAsync(id, 0, new byte[64]);
        await Uploader.PostAsync($"{Upload}/{id}/finalize");
        _clock.Advance(TimeSpan.FromMinutes(1));

        JsonElement info = Data(await StatusAsync(id)).GetProperty("processing_info");

        Assert.That(info.GetProperty("state").GetString(), Is.EqualTo("failed"));
        Assert.That(info.GetProperty("error").GetProperty("message").GetString(), Is.EqualTo("Not a video at all."));
    }

    [TestCase("""{"media_type":"video/mp4","total_bytes":0}""", "total_bytes")]
    [TestCase("""{"media_type":"image/png","total_bytes":6000000}""", "total_bytes")]
    [TestCase("""{"media_type":"image/svg","total_bytes":60}""", "media_type")]
    [TestCase("""{"total_bytes":60}""", "media_type")]
    [TestCase("""{"media_type":"image/png","total_bytes":60,"media_category":"tweet_video"}""", "media_category")]
    public async Task What_can_not_become_an_upload_is_refused_by_name(string body, string culprit) =>
        AssertRefused(await Uploader.PostJsonAsync(Upload + "/initialize", body), culprit);

    [TestCase(1000, "segment_index")]
    [TestCase(-1, "segment_index")]
    public async Task A_segment_beyond_the_thousandth_is_refused(int index, string culprit) =>
        AssertRefused(await AppendAsync(await BegunAsync(100), index, new byte[10]), culprit);

    [Test]
    public async Task A_segment_with_another_content_is_refused_and_the_same_one_is_not()
    {
        string id = await BegunAsync(100);
        await AppendAsync(id, 0, new byte[10]);

        WireAnswer same = await AppendAsync(id, 0, new byte[10]);
        WireAnswer other = await AppendAsync(id, 0, new byte[11]);

        Assert.That((int)same.Status, Is.EqualTo(200), same.Text);
        AssertRefused(other, "segment_index");
    }

    [TestCase(1, 100, "segment is missing")]
    [TestCase(0, 99, "99 bytes")]
    public async Task An_upload_ends_only_when_it_is_whole(int index, int size, string told)
    {
        string id = await BegunAsync(100);
        await AppendAsync(id, index, new byte[size]);

        WireAnswer answer = await Uploader.PostAsync($"{Upload}/{id}/finalize");

        AssertRefused(answer, "id");
        Assert.That(answer.Text, Does.Contain(told));
    }

    [Test]
    public async Task Nobody_else_may_go_on_with_an_upload()
    {
        string id = await BegunAsync(100);

        WireAnswer answer = await WireClient.For(Emulator, State.OAuth2.Issue(Token.App, Bob)).PostAsync($"{Upload}/{id}/finalize");

        AssertRefused(answer, "id");
    }

    [Test]
    public async Task A_description_and_subtitles_stay_with_the_media()
    {
        EmulatorMedia video = State.Media.Add(Alice, "video/mp4", new byte[10]);
        EmulatorMedia text = State.Media.Add(Alice, "text/srt", "subtitles", new byte[10], []);

        WireAnswer described = await Uploader.PostJsonAsync(
            "api/2/media/metadata", $$$$"""{"id":"{{{{video.Id}}}}","metadata":{"alt_text":{"text":"A loom"}}}""");
        WireAnswer added = await Uploader.PostJsonAsync(
            "api/2/media/subtitles", $$$"""{"id":"{{{video.Id}}}","media_category":"TweetVideo","subtitles":{"id":"{{{text.Id}}}","language_code":"EN"}}""");
        string[] languages = [.. video.SubtitleLanguages];
        WireAnswer removed = await Uploader.SendAsync(HttpMethod.Delete, "api/2/media/subtitles", [], null, new StringContent(
            $$"""{"id":"{{video.Id}}","media_category":"TweetVideo","language_code":"EN"}""", System.Text.Encoding.UTF8, "application/json"));
        WireAnswer shown = await Client.GetAsync($"api/2/media/{video.Key}", ("media.fields", "alt_text"));

        Assert.That((int)described.Status, Is.EqualTo(200), described.Text);
        Assert.That(languages, Is.EqualTo(new[] { "EN" }), added.Text);
        Assert.That(video.SubtitleLanguages, Is.Empty, removed.Text);
        Assert.That(Data(shown).GetProperty("alt_text").GetString(), Is.EqualTo("A loom"));
    }

    private static JsonElement Data(WireAnswer answer)
    {
        Assert.That((int)answer.Status, Is.InRange(200, 201), answer.Text);
        return answer.Json.GetProperty("data");
    }

    private static (string?, int) Processing(WireAnswer answer)
    {
        JsonElement info = Data(answer).GetProperty("processing_info");
        return (info.GetProperty("state").GetString(), info.GetProperty("progress_percent").GetInt32());
    }

    private static void AssertRefused(WireAnswer answer, string culprit)
    {
        Assert.That((int)answer.Status, Is.EqualTo(400), answer.Text);
        Assert.That(answer.Json.GetProperty("errors")[0].GetProperty("parameters").TryGetProperty(culprit, out _), answer.Text);
    }

    private async Task<string> BegunAsync(int size) => Data(await Uploader.PostJsonAsync(
        Upload + "/initialize", $$"""{"media_type":"video/mp4","total_bytes":{{size}}}""")).GetProperty("id").GetString()!;

    private Task<WireAnswer> AppendAsync(string id, int index, byte[] content, bool byCommand = false) => byCommand
        ? Uploader.PostFileAsync(Upload, "media", content, ("command", "APPEND"), ("media_id", id), ("segment_index", $"{index}"))
        : Uploader.PostFileAsync($"{Upload}/{id}/append", "media", content, ("segment_index", $"{index}"));

    private Task<WireAnswer> StatusAsync(string id) => Uploader.GetAsync(Upload, ("command", "STATUS"), ("media_id", id));
}
