using System.Security.Cryptography;
using TwitterSdk.Configuration;
using TwitterSdk.Core.Media;
using TwitterSdk.Emulator.Pictures;
using TwitterSdk.Emulator.State;
using TwitterSdk.Media;
using TwitterSdk.Testing;
using TwitterSdk.V2;

namespace TwitterSdk.Emulator.Tests.EndToEnd;

/// <summary>Uploads by the real client, through each of the APIs.</summary>
[TestFixture(MediaApi.V1)]
[TestFixture(MediaApi.V2)]
public sealed class UploadTests(MediaApi api) : ClientFixture
{
    private readonly FakeClock _clock = new();

    protected override void Configure(TwitterEmulatorOptions options) => options.TimeProvider = _clock;

    protected override void Configure(TwitterClientOptions options)
    {
        options.Clock = _clock;
        options.MediaApi = api;
        options.Timeout = TimeSpan.FromHours(1);
    }

    [Test]
    public async Task A_video_arrives_byte_for_byte_and_is_waited_for()
    {
        byte[] video = Video();
        State.Media.ProcessingTime = TimeSpan.FromMinutes(1);

        UploadedMedia uploaded = await Turning.UntilDoneAsync(_clock, Twitter.Media.UploadAsync(video));

        EmulatorMedia media = State.Media.All.Single();
        Assert.That(uploaded.Id.Value, Is.EqualTo(media.Id));
        Assert.That(media.Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(video))));
        Assert.That(media.State, Is.EqualTo(EmulatorMediaState.Succeeded));
        Assert.That(media.SegmentCount, Is.GreaterThan(1));
    }

    [Test]
    public async Task What_was_uploaded_can_be_fetched_where_its_tweet_says()
    {
        byte[] photo = Landscape.Paint(new Random(3)).File;
        UploadedMedia uploaded = await Twitter.Media.UploadAsync(photo);
        V1.Tweet posted = await Twitter.V1.Statuses.UpdateAsync("Look", new() { MediaIds = [uploaded.Id] });
        TweetAnswer seen = await Twitter.V2.Tweets.GetAsync(posted.Id, new() { Expansions = [TweetExpansion.AttachmentsMediaKeys], MediaFields = MediaFields.All });

        using var http = new HttpClient();
        foreach (string address in (string[])[$"{posted.ExtendedEntities!.Media![0].MediaUrlHttps}", $"{seen.Hydrate()!.Value.Media.Single().Url}"])
            Assert.That(SHA256.HashData(await http.GetByteArrayAsync(address)), Is.EqualTo(SHA256.HashData(photo)), address);
    }

    [Test]
    public async Task What_came_in_many_pieces_is_served_as_one()
    {
        byte[] video = Video();
        await Turning.UntilDoneAsync(_clock, Twitter.Media.UploadAsync(video));

        using var http = new HttpClient();
        Assert.That(SHA256.HashData(await http.GetByteArrayAsync(State.Media.All.Single().Address)), Is.EqualTo(SHA256.HashData(video)));
    }

    [Test]
    public void Processing_that_fails_says_why()
    {
        State.Media.FailNext(new EmulatorMediaFailure(1, "InvalidMedia", "Not a video at all."));

        Assert.That(
            async () => await Turning.UntilDoneAsync(_clock, Twitter.Media.UploadAsync(Video())),
            Throws.InstanceOf<MediaProcessingException>().With.Message.Contains("Not a video at all."));
    }

    private static byte[] Video()
    {
        byte[] video = new byte[12 * 1024 * 1024];
        new Random(1).NextBytes(video);
        "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom"u8.CopyTo(video);
        return video;
    }
}
