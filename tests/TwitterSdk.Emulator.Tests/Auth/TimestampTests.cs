using System.Net;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Testing;

namespace TwitterSdk.Emulator.Tests.Auth;

public sealed class TimestampTests : EmulatorFixture
{
    private readonly FakeClock _clock = new();

    protected override void Configure(TwitterEmulatorOptions options) => options.TimeProvider = _clock;

    [Test]
    public async Task The_timestamp_is_held_against_the_emulators_own_clock()
    {
        WireAnswer good = await Client.GetAsync("api/1.1/account/verify_credentials.json");
        WireAnswer late = await WireClient.For(Emulator, Token, TimeProvider.System).GetAsync("api/1.1/account/verify_credentials.json");

        Assert.That(good.Status, Is.EqualTo(HttpStatusCode.OK), good.Text);
        Assert.That(((int)late.Status, late.Code), Is.EqualTo((401, 135)));
    }
}
