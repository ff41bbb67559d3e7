using TwitterSdk.Twitch.Cdn;
using TwitterSdk.Twitch.Tests.Support;

namespace TwitterSdk.Twitch.Tests.Cdn;

public sealed class EmoteTests : StubFixture
{
    private static IEnumerable<TestCaseData> Scales()
    {
        yield return new TestCaseData(EmoteScale.Small, "1.0");
        yield return new TestCaseData(EmoteScale.Medium, "2.0");
        yield return new TestCaseData(EmoteScale.Large, "3.0");
    }

    [TestCaseSource(nameof(Scales))]
    public async Task The_picture_of_an_emote_comes_in_three_sizes(EmoteScale scale, string size)
    {
        Stub.Answer($"/static-cdn/emoticons/v1/25/{size}", "PNG " + size);
        byte[] picture = await Twitch.Cdn.Emotes.GetPictureV1Async("25", scale);
        Assert.That(System.Text.Encoding.ASCII.GetString(picture), Is.EqualTo("PNG " + size));
    }

    [Test]
    public async Task New_emotes_have_texts_for_ids_and_come_in_formats_and_for_backgrounds()
    {
        Stub.Answer("/static-cdn/emoticons/v2/emotesv2_ab12/default/dark/2.0", "GIF");
        Assert.That(await Twitch.Cdn.Emotes.GetPictureAsync("emotesv2_ab12", EmoteFormat.Default, EmoteTheme.Dark, EmoteScale.Medium), Has.Length.EqualTo(3));
    }

    [Test]
    public async Task Pictures_of_cheers_have_a_size_from_1_to_4()
    {
        Stub.Answer("/static-cdn/bits/light/animated/purple/4", "GIF");
        Assert.That(await Twitch.Cdn.Emotes.GetCheerPictureAsync(EmoteTheme.Light, EmoteFormat.Animated, CheerColor.Purple, 4), Has.Length.EqualTo(3));
        Assert.That(() => Twitch.Cdn.Emotes.GetCheerPictureAsync(EmoteTheme.Light, EmoteFormat.Animated, CheerColor.Purple, 5), Throws.InstanceOf<ArgumentException>());
    }
}
