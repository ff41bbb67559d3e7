using System.Security.Cryptography;
using System.Text.Json;
using TwitterSdk.Cli.Tests.Support;

namespace TwitterSdk.Cli.Tests.Calls;

/// <summary>Media from a file.</summary>
public sealed class UploadTests : CliFixture
{
    [Test]
    public async Task An_image_arrives_whole_and_its_id_is_written()
    {
        byte[] image = new byte[200_000];
        RandomNumberGenerator.Fill(image);
        new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }.CopyTo(image, 0);
        string path = World.Put("loom.png", image);

        CliOutcome plain = await RunAsync("upload", path, "--alt", "A loom");
        CliOutcome json = await RunAsync("upload", path, "--json");

        Assert.That(plain.Code, Is.Zero, plain.ToString());
        Assert.That(plain.Lines, Has.Length.EqualTo(1).And.All.Match("^[0-9]+$"));
        Assert.That(JsonElement.Parse(json.Out).GetProperty("size").GetInt64(), Is.EqualTo(image.Length));
        Assert.That(Emulator.State.Media.All[^1].Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(image))));
    }

    [Test]
    public async Task What_the_bytes_do_not_tell_can_be_said()
    {
        Emulator.State.Media.ProcessingTime = TimeSpan.Zero;
        string path = World.Put("clip.bin", [1, 2, 3, 4]);

        CliOutcome untold = await RunAsync("upload", path);
        CliOutcome told = await RunAsync("upload", path, "--media-type", "video/mp4");

        Assert.That((untold.Code, untold.Error.Contains("give --media-type", StringComparison.Ordinal)), Is.EqualTo((2, true)), untold.ToString());
        Assert.That(told.Code, Is.Zero, told.ToString());
        Assert.That(Emulator.State.Media.All.Single().MimeType, Is.EqualTo("video/mp4"));
    }

    [Test]
    public async Task A_file_that_is_not_there_is_told()
    {
        CliOutcome outcome = await RunAsync("upload", "no-such-file.png");

        Assert.That(outcome.Code, Is.EqualTo(2), outcome.ToString());
        Assert.That(outcome.Error, Does.Contain("no-such-file.png"));
    }
}
