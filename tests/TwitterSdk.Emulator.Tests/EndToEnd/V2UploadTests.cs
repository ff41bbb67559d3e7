using System.Security.Cryptography;
using TwitterSdk.Configuration;
using TwitterSdk.Core.Media;
using TwitterSdk.Emulator.State;
using TwitterSdk.Media;
using TwitterSdk.Testing;
using TwitterSdk.V2;

namespace TwitterSdk.Emulator.Tests.EndToEnd;

/// <summary>The real client uploads through v2 as a user of OAuth 2.0.</summary>
public sealed class V2UploadTests : ClientFixture
{
    private readonly FakeClock _clock = new();

    private ITwitterClient Uploader => Twitter.As(TwitterCredentials.OAuth2(State.OAuth2.Issue(Token.App, Alice, "media.write", "tweet.write", "tweet.read", "users.read").AccessToken));

    protected override void Configure(TwitterEmulatorOptions options) => options.TimeProvider = _clock;

    protected override void Configure(TwitterClientOptions options)
    {
        options.Clock = _clock;
        options.Timeout = TimeSpan.FromHours(1);
    }

    [Test]
    public async Task An_animation_arrives_byte_for_byte_is_described_and_shown()
    {
        byte[] animation = new byte[3 * 1024 * 1024];
        new Random(2).NextBytes(animation);
        "GIF89a"u8.CopyTo(animation);
        State.Media.ProcessingTime = TimeSpan.FromMinutes(1);
        ITwitterClient uploader = Uploader;

        UploadedMedia uploaded = await Turning.UntilDoneAsync(_clock, uploader.Media.UploadAsync(animation, new MediaUploadOptions { AltText = "A loom" }));
        CreatedTweetAnswer posted = await uploader.V2.Tweets.CreateAsync(new() { Media = new() { MediaIds = [uploaded.Id] } });
        TweetAnswer seen = await Twitter.V2.Tweets.GetAsync(
            posted.Data!.Id, new() { Expansions = [TweetExpansion.AttachmentsMediaKeys], MediaFields = [MediaField.AltText] });

        EmulatorMedia media = State.Media.All.Single();
        Assert.That(media.Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(animation))));
        Assert.That(Emulator.Requests.Select(request => request.Endpoint), Does.Contain("V2.Media.InitializeUpload").And.Contains("V2.Media.FinalizeUpload"));
        Assert.That(seen.Hydrate()!.Value.Media.Single().AltText, Is.EqualTo("A loom"));
    }

    [Test]
    public void Processing_that_fails_says_why()
    {
        State.Media.FailNext(new EmulatorMediaFailure(1, "InvalidMedia", "Not a video at all."));
        byte[] video = new byte[1024];
        "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom"u8.CopyTo(video);

        Assert.That(
            async () => await Turning.UntilDoneAsync(_clock, Uploader.Media.UploadAsync(video)),
            Throws.InstanceOf<MediaProcessingException>().With.Message.Contains("Not a video at all."));
    }
}
