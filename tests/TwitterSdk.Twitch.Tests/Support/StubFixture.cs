namespace TwitterSdk.Twitch.Tests.Support;

/// <summary>Each test has a server of its own.</summary>
public abstract class StubFixture
{
    private protected TwitchStub Stub { get; private set; } = null!;

    private protected TwitchClient Twitch { get; private set; } = null!;

    [SetUp]
    public async Task StartAsync()
    {
        Stub = await TwitchStub.StartAsync();
        Twitch = Stub.Client();
    }

    [TearDown]
    public async Task StopAsync() => await Stub.DisposeAsync();
}
