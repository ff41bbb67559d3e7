using TwitterSdk.Configuration;
using TwitterSdk.Core.Auth;

namespace TwitterSdk.Docs.Tests;

/// <summary>What <c>TwitterClient</c> means in a snippet that is run.</summary>
public static class EmulatedClient
{
    internal static string BaseAddress { get; set; } = "";

    public static TwitterClient Create(TwitterClientOptions options) => TwitterClient.Create(options);

    public static TwitterClient Create(ApiCredentials credentials, Action<TwitterClientOptions>? configure = null) => TwitterClient.Create(credentials, options =>
    {
        configure?.Invoke(options);
        // A page that starts an emulator of its own means that one.
        if (!options.BaseAddress.StartsWith("http://127.0.0.1:", StringComparison.Ordinal))
            options.BaseAddress = BaseAddress;
    });
}
