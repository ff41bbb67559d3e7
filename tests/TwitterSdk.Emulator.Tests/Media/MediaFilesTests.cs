using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using TwitterSdk.Emulator.Pictures;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;

namespace TwitterSdk.Emulator.Tests.Media;

/// <summary>What is served at the addresses that media entities name.</summary>
public sealed class MediaFilesTests : EmulatorFixture
{
    private static readonly HttpClient s_http = new();

    protected override void Configure(TwitterEmulatorOptions options) => options.MediaCapacity = 10_000;

    [Test]
    public async Task A_picture_is_served_as_what_it_is_whole_and_in_parts()
    {
        byte[] content = Png.OfSize(1000);
        EmulatorMedia photo = State.Media.Add(Alice, "image/png", content);

        using HttpResponseMessage whole = await s_http.GetAsync(photo.Address);
        using var asking = new HttpRequestMessage(HttpMethod.Get, photo.Address) { Headers = { Range = new RangeHeaderValue(100, 199) } };
        using HttpResponseMessage part = await s_http.SendAsync(asking);
        using HttpResponseMessage head = await s_http.SendAsync(new HttpRequestMessage(HttpMethod.Head, photo.Address));

        Assert.That(await whole.Content.ReadAsByteArrayAsync(), Is.EqualTo(content));
        Assert.That(whole.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/png"));
        Assert.That((part.StatusCode, await part.Content.ReadAsByteArrayAsync()), Is.EqualTo((HttpStatusCode.PartialContent, content[100..200])));
        Assert.That((head.Content.Headers.ContentLength, (await head.Content.ReadAsByteArrayAsync()).Length), Is.EqualTo((1000L, 0)));
        Assert.That(Emulator.Requests, Is.Empty, "it is no part of the API");
    }

    [Test]
    public async Task A_video_has_a_picture_to_look_at_before_it_plays()
    {
        EmulatorMedia video = State.Media.Add(Alice, "video/mp4", new byte[100]);
        EmulatorTweet tweet = State.Tweets.Add(Alice, "Look", new TweetDraft { Media = [video] });

        JsonElement shown = (await Client.GetAsync("api/1.1/statuses/show.json", ("id", $"{tweet.Id}"))).Json.GetProperty("extended_entities").GetProperty("media")[0];
        byte[] preview = await s_http.GetByteArrayAsync(shown.GetProperty("media_url_https").GetString());
        JsonElement variant = shown.GetProperty("video_info").GetProperty("variants")[0];

        Assert.That((PictureSize.TryRead(preview, out PictureSize size), size), Is.EqualTo((true, PictureSize.Usual)));
        Assert.That(variant.GetProperty("content_type").GetString(), Is.EqualTo("video/mp4"));
        Assert.That(await s_http.GetByteArrayAsync(variant.GetProperty("url").GetString()), Is.EqualTo(new byte[100]));
    }

    [Test]
    public async Task What_is_not_there_says_why()
    {
        EmulatorMedia early = State.Media.Add(Alice, "image/png", Png.OfSize(6000));
        State.Media.Add(Alice, "image/png", Png.OfSize(6000));
        var root = new Uri($"http://127.0.0.1:{Emulator.Port}/");

        Assert.That(await ReadAsync(early.Address), Does.StartWith("404 The bytes of media").And.Contains("MediaCapacity"));
        Assert.That(await ReadAsync(new Uri(root, $"pbs/media/{early.Id}.jpg")), Does.StartWith("404 Media").And.EndsWith($"/pbs/media/{early.Id}.png."));
        Assert.That(await ReadAsync(new Uri(root, "pbs/media/none.png")), Is.EqualTo("404 There is no such media."));
        using HttpResponseMessage posted = await s_http.PostAsync(early.Address, null);
        Assert.That(posted.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
    }

    [Test]
    public async Task Entities_tell_the_true_size_of_a_picture()
    {
        EmulatorMedia photo = State.Media.Add(Alice, "image/png", new PngPicture(31, 17).ToFile());
        EmulatorTweet tweet = State.Tweets.Add(Alice, "Look", new TweetDraft { Media = [photo] });

        JsonElement large = (await Client.GetAsync("api/1.1/statuses/show.json", ("id", $"{tweet.Id}"))).Json
            .GetProperty("entities").GetProperty("media")[0].GetProperty("sizes").GetProperty("large");

        Assert.That((large.GetProperty("w").GetInt32(), large.GetProperty("h").GetInt32()), Is.EqualTo((31, 17)));
    }

    private static async Task<string> ReadAsync(Uri address)
    {
        using HttpResponseMessage answer = await s_http.GetAsync(address);
        return $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
    }
}
