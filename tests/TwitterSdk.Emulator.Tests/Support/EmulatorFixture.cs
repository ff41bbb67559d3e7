using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Tests.Support;

/// <summary>A running emulator for each test, with Alice, who is signed in, and Bob.</summary>
public abstract class EmulatorFixture
{
    private protected TwitterEmulator Emulator { get; private set; } = null!;

    private protected EmulatorUser Alice { get; private set; } = null!;

    private protected EmulatorUser Bob { get; private set; } = null!;

    private protected EmulatorToken Token { get; private set; } = null!;

    private protected WireClient Client { get; private set; } = null!;

    private protected EmulatorState State => Emulator.State;

    [SetUp]
    public async Task Start()
    {
        var options = new TwitterEmulatorOptions();
        Configure(options);
        Emulator = await TwitterEmulator.StartAsync(options);
        Alice = State.AddUser("alice");
        Bob = State.AddUser("bob");
        Token = State.SignIn(Alice);
        Client = WireClient.For(Emulator, Token, options.TimeProvider);
    }

    [TearDown]
    public async Task Stop() => await Emulator.DisposeAsync();

    protected virtual void Configure(TwitterEmulatorOptions options)
    {
    }

    private protected WireClient SignIn(EmulatorUser user) => WireClient.For(Emulator, State.SignIn(user));
}
