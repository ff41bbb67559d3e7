using TwitterSdk.Configuration;
using TwitterSdk.Emulator.Tests.Support;

namespace TwitterSdk.Emulator.Tests.EndToEnd;

/// <summary>The real client against the emulator, over real sockets.</summary>
public abstract class ClientFixture : EmulatorFixture
{
    private protected ITwitterClient Twitter { get; private set; } = null!;

    [SetUp]
    public void Connect() => Twitter = TwitterClient.Create(
        TwitterCredentials.User(Token.App.ConsumerKey, Token.App.ConsumerSecret, Token.Token, Token.Secret),
        options =>
        {
            options.BaseAddress = Emulator.BaseAddress;
            Configure(options);
        });

    protected virtual void Configure(TwitterClientOptions options)
    {
    }
}
