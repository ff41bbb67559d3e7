using TwitterSdk.Core.Auth;
using TwitterSdk.Twitch;
using TwitterSdk.Twitch.Configuration;

namespace TwitterSdk.Docs.Tests;

/// <summary>What <c>TwitchClient</c> means in a snippet that is run.</summary>
public static class EmulatedTwitchClient
{
    internal static string BaseAddress { get; set; } = "";

    public static TwitchClient Create(ApiCredentials credentials, Action<TwitchClientOptions>? configure = null) => TwitchClient.Create(credentials, options =>
    {
        configure?.Invoke(options);
        // A page that starts an emulator of its own means that one.
        if (options.BaseAddress?.StartsWith("http://127.0.0.1:", StringComparison.Ordinal) != true)
            options.BaseAddress = BaseAddress;
    });
}
