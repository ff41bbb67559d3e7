using TwitterSdk.Emulator.Auth;

namespace TwitterSdk.Emulator.Tests.Auth;

/// <summary>The documented example, and values that were computed apart from this project.</summary>
public sealed class NaiveSignatureTests
{
    private const string ConsumerSecret = "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw";
    private const string TokenSecret = "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE";

    [TestCase("POST", "https://api.twitter.com/1.1/statuses/update.json", "include_entities=true&status=Hello Ladies + Gentlemen, a signed OAuth request!", ExpectedResult = "hCtSmYh+iHYCEqBWrE7C7hYmtUk=")]
    [TestCase("POST", "https://api.twitter.com/1/statuses/update.json", "include_entities=true&status=Hello Ladies + Gentlemen, a signed OAuth request!", ExpectedResult = "tnnArxj06cWHq44gCs1OSKk/jLY=")]
    [TestCase("POST", "https://api.x.com/1.1/statuses/update.json", "include_entities=true&status=Hello Ladies + Gentlemen, a signed OAuth request!", ExpectedResult = "Ls93hJiZbQ3akF3HF3x1Bz8/zU4=")]
    [TestCase("POST", "https://upload.twitter.com/1.1/media/upload.json", "", ExpectedResult = "NMzR2ONZg7LB8GenCn/47b0dz4A=")]
    [TestCase("GET", "https://api.twitter.com/1.1/search/tweets.json", "q=#hi from:a (b)!", ExpectedResult = "huuhdvZkm3aKTnd30a/6zCfLrb0=")]
    public string The_known_requests_get_their_known_signatures(string method, string address, string parameters)
    {
        IEnumerable<KeyValuePair<string, string>> own = parameters.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => KeyValuePair.Create(pair[..pair.IndexOf('=')], pair[(pair.IndexOf('=') + 1)..]));
        return NaiveSignature.Sign(NaiveSignature.BaseString(method, address, own.Concat(Header())), ConsumerSecret, TokenSecret);
    }

    private static KeyValuePair<string, string>[] Header() =>
    [
        new("oauth_consumer_key", "xvz1evFS4wEEPTGEFPHBog"),
        new("oauth_nonce", "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg"),
        new("oauth_signature_method", "HMAC-SHA1"),
        new("oauth_timestamp", "1318622958"),
        new("oauth_token", "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb"),
        new("oauth_version", "1.0"),
    ];
}
