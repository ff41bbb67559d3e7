using TwitterSdk.Emulator;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Cli.Tests.Support;

/// <summary>A new emulator and a new home for each test, with Ada signed in.</summary>
public abstract class CliFixture
{
    private protected CliWorld World { get; private set; } = null!;

    private protected EmulatorUser Ada { get; private set; } = null!;

    private protected TwitterEmulator Emulator => World.Emulator;

    [SetUp]
    public async Task Start()
    {
        World = await CliWorld.StartAsync();
        Ada = await World.SignInAsync();
    }

    [TearDown]
    public async Task Stop() => await World.DisposeAsync();

    private protected Task<CliOutcome> RunAsync(params string[] words) => World.RunAsync(words);
}
