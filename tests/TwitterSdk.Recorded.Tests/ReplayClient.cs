using TwitterSdk.Core.Auth;
using TwitterSdk.Testing.Specs;
using TwitterSdk.Twitch;

namespace TwitterSdk.Recorded.Tests;

/// <summary>Whose specs and client recordings are replayed with.</summary>
/// <param name="Group">The part of the client that recordings belong to.</param>
/// <param name="Create">Makes a client: where the server is, and which naming the recorded request uses; null for none in particular.</param>
internal sealed record ReplayClient(SpecCatalog Catalog, string Group, Func<string, int?, object> Create)
{
    public static ReplayClient TwitterV1 { get; } = new(SpecCatalog.Twitter, "V1", CreateTwitter);

    public static ReplayClient TwitterV2 { get; } = new(SpecCatalog.Twitter, "V2", CreateTwitter);

    public static ReplayClient Kraken { get; } = new(SpecCatalog.Twitch, "Kraken", (address, _) => TwitchClient.Create(
        TwitchCredentials.User("client-id", "token"),
        options =>
        {
            options.BaseAddress = address;
            options.Retry.Enabled = false;
        }));

    private static ITwitterClient CreateTwitter(string address, int? naming)
    {
        var everyone = new CombinedCredentials(
            new OAuth1Credentials("consumer-key", "consumer-secret", "token", "token-secret"),
            new BearerCredentials("bearer"),
            new BearerCredentials("user-bearer", AuthScheme.OAuth2),
            new BasicCredentials("consumer-key", "consumer-secret"));
        return TwitterClient.Create(everyone, options =>
        {
            options.BaseAddress = address;
            options.Retry.Enabled = false;
            options.RateLimits.Policy = Core.RateLimits.RateLimitPolicy.Throw;
            options.Streams.MaxRetries = 0;
        }).With(options => options with { KeepErrorAnswers = true, Spelling = naming });
    }
}
