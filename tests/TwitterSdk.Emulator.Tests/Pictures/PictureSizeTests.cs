using TwitterSdk.Emulator.Pictures;

namespace TwitterSdk.Emulator.Tests.Pictures;

public sealed class PictureSizeTests
{
    private static IEnumerable<TestCaseData> Pictures()
    {
        yield return new TestCaseData("47494638396140000A00").SetArgDisplayNames("GIF");
        yield return new TestCaseData("FFD8FFE0000400FFFFC0000B08000A00400101110000").SetArgDisplayNames("JPEG behind another segment");
        yield return new TestCaseData("52494646000000005745425056503820" + "00000000" + "000000" + "9D012A" + "40000A00").SetArgDisplayNames("WebP with losses");
        yield return new TestCaseData("52494646000000005745425056503858" + "0000000000000000" + "3F0000090000").SetArgDisplayNames("WebP, extended");
        // 63 in fourteen bits, then 9 in fourteen.
        yield return new TestCaseData("5249464600000000574542505650384C" + "00000000" + "2F" + "3F400200" + "0000000000").SetArgDisplayNames("WebP without losses");
    }

    [TestCaseSource(nameof(Pictures))]
    public void It_is_read_from_the_beginning_of_the_file(string file) =>
        Assert.That((PictureSize.TryRead(Convert.FromHexString(file), out PictureSize size), size), Is.EqualTo((true, new PictureSize(64, 10))));

    [Test]
    public void What_was_painted_is_as_great_as_it_says()
    {
        (byte[] file, string description) = Landscape.Paint(new Random(5));

        Assert.That((PictureSize.TryRead(file, out PictureSize size), size), Is.EqualTo((true, new PictureSize(480, 270))));
        Assert.That(description, Does.StartWith("Hills"));
        Assert.That(Landscape.Paint(new Random(5)).File, Is.EqualTo(file));
    }

    [TestCase("")]
    [TestCase("89504E47")]
    [TestCase("FFD8")]
    [TestCase("FFD8FFE0FFFF00000000000000")]
    [TestCase("474946383961000000000000")]
    [TestCase("89504E470D0A1A0A0000000D49484452FFFFFFFF00000001")]
    public void What_is_cut_or_broken_has_none(string file) => Assert.That(PictureSize.TryRead(Convert.FromHexString(file), out _), Is.False);
}
