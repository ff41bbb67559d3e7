using System.Reflection;
using TwitterSdk.Configuration;
using TwitterSdk.Core.Configuration;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Tests.Configuration;

/// <summary>No option without an effect: a new one fails here until its effect is proved.</summary>
public sealed class OptionsInventoryTests
{
    private static readonly Dictionary<string, Func<Task>> s_proofs =
        new[] { ClientOptionProofs.All, OAuth2OptionProofs.All, RetryOptionProofs.All, CallOptionProofs.All, StreamOptionProofs.All }
            .SelectMany(proofs => proofs).ToDictionary();

    private static IEnumerable<string> Options() =>
        from type in new[] { typeof(TwitterClientOptions), typeof(ClientRetryOptions), typeof(ClientRateLimitOptions), typeof(TwitterStreamOptions), typeof(ApiCallOptions) }
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        select $"{type.Name}.{property.Name}";

    [TestCaseSource(nameof(Options))]
    public async Task Every_option_has_an_effect_that_can_be_seen(string option)
    {
        Assert.That(s_proofs, Does.ContainKey(option), "there is no proof of what this option does");
        await s_proofs[option]();
    }

    [Test]
    public void Every_proof_is_of_an_option_that_exists() => Assert.That(s_proofs.Keys, Is.EquivalentTo(Options()));
}
