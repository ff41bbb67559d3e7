using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TwitterSdk.Configuration;
using TwitterSdk.Core.RateLimits;

namespace TwitterSdk.Tests.Configuration;

/// <summary>What is missing or wrong is said at start, by section and key.</summary>
public sealed class ValidationTests
{
    private static readonly (string Key, Action<TwitterClientOptions> Break)[] s_mistakes =
    [
        ("ConsumerKey", options => (options.ConsumerKey, options.BearerToken) = (null, null)),
        ("BearerToken", options => (options.ConsumerKey, options.BearerToken) = (null, "")),
        ("ConsumerKey", options => options.ConsumerSecret = "x"),
        ("ConsumerSecret", options => options.ConsumerKey = "x"),
        ("AccessToken", options => (options.ConsumerKey, options.ConsumerSecret, options.AccessTokenSecret) = ("x", "x", "x")),
        ("AccessTokenSecret", options => (options.ConsumerKey, options.ConsumerSecret, options.AccessToken) = ("x", "x", "x")),
        ("ConsumerKey", options => (options.AccessToken, options.AccessTokenSecret) = ("x", "x")),
        ("ConsumerKey", options => (options.ConsumerKey, options.ConsumerSecret) = ("x\n", "x")),
        ("ConsumerSecret", options => (options.ConsumerKey, options.ConsumerSecret) = ("x", "x x")),
        ("AccessToken", options => (options.ConsumerKey, options.ConsumerSecret, options.AccessToken, options.AccessTokenSecret) = ("x", "x", "ä", "x")),
        ("AccessTokenSecret", options => (options.ConsumerKey, options.ConsumerSecret, options.AccessToken, options.AccessTokenSecret) = ("x", "x", "x", "x\r")),
        ("BearerToken", options => options.BearerToken = "x "),
        ("ClientId", options => options.ClientId = "x\n"),
        ("ClientSecret", options => options.ClientSecret = "x x"),
        ("OAuth2AccessToken", options => options.OAuth2AccessToken = "x "),
        ("OAuth2RefreshToken", options => (options.OAuth2RefreshToken, options.ClientId, options.TokenFolder) = ("x\n", "x", "x")),
        ("ClientId", options => (options.OAuth2RefreshToken, options.TokenFolder) = ("x", "x")),
        ("ClientId", options => (options.OAuth2User, options.TokenFolder) = ("x", "x")),
        ("TokenFolder", options => (options.OAuth2RefreshToken, options.ClientId) = ("x", "x")),
        ("TokenFolder", options => (options.OAuth2User, options.ClientId) = ("x", "x")),
        ("BaseAddress", options => options.BaseAddress = "api.x.com"),
        ("BaseAddress", options => options.BaseAddress = ""),
        ("BaseAddress", options => options.BaseAddress = "ftp://{host}.x.com"),
        ("Proxy", options => options.Proxy = new Uri("proxy:8080/x", UriKind.RelativeOrAbsolute)),
        ("Proxy", options => options.Proxy = new Uri("/proxy", UriKind.Relative)),
        ("Timeout", options => options.Timeout = TimeSpan.Zero),
        ("Timeout", options => options.Timeout = TimeSpan.FromSeconds(-1)),
        ("Timeout", options => options.Timeout = TimeSpan.MaxValue),
        ("MaxResponseBytes", options => options.MaxResponseBytes = 0),
        ("Retry:MaxRetries", options => options.Retry.MaxRetries = -1),
        ("Retry:BaseDelay", options => options.Retry.BaseDelay = TimeSpan.FromSeconds(-1)),
        ("Retry:BaseDelay", options => options.Retry.BaseDelay = TimeSpan.FromDays(2)),
        ("Retry:MaxDelay", options => options.Retry.MaxDelay = TimeSpan.Zero),
        ("Retry:MaxDelay", options => options.Retry.MaxDelay = TimeSpan.FromDays(2)),
        ("RateLimits:MaxWait", options => options.RateLimits.MaxWait = TimeSpan.FromSeconds(-1)),
        ("RateLimits:Policy", options => options.RateLimits.Policy = RateLimitPolicy.HandOver),
        ("RateLimits:Policy", options => options.RateLimits.Policy = (RateLimitPolicy)77),
        ("Headers", options => options.Headers["authorization"] = "Bearer x"),
        ("Headers:X-Own", options => options.Headers["X-Own"] = "a\r\nX-Evil: 1"),
        ("Headers:X Own", options => options.Headers["X Own"] = "1"),
        ("UserAgent", options => options.UserAgent = "a\nb"),
    ];

    private static IEnumerable<TestCaseData> Mistakes() =>
        s_mistakes.Select((mistake, index) => new TestCaseData(mistake.Key, mistake.Break).SetArgDisplayNames(FormattableString.Invariant($"{index}: {mistake.Key}")));

    [TestCaseSource(nameof(Mistakes))]
    public void A_mistake_is_told_at_start_with_section_and_key(string key, Action<TwitterClientOptions> breakIt)
    {
        using ServiceProvider services = Provider("", breakIt);
        Assert.That(
            () => services.GetRequiredService<IStartupValidator>().Validate(),
            Throws.TypeOf<OptionsValidationException>().With.Message.Contains($"Twitter:{key}"));
    }

    [TestCaseSource(nameof(Mistakes))]
    public void A_mistake_of_a_named_client_is_told_with_its_own_section(string key, Action<TwitterClientOptions> breakIt)
    {
        using ServiceProvider services = Provider("bot", breakIt);
        Assert.That(
            () => services.GetRequiredService<IStartupValidator>().Validate(),
            Throws.TypeOf<OptionsValidationException>().With.Message.Contains($"Twitter:bot:{key}"));
    }

    [TestCaseSource(nameof(Mistakes))]
    public void A_mistake_is_told_the_same_way_without_a_container(string key, Action<TwitterClientOptions> breakIt)
    {
        TwitterClientOptions options = Right();
        breakIt(options);
        Assert.That(() => TwitterClient.Create(options), Throws.TypeOf<OptionsValidationException>().With.Message.Contains($"Twitter:{key}"));
    }

    [Test]
    public void All_mistakes_are_told_at_once()
    {
        TwitterClientOptions options = Right();
        options.Timeout = TimeSpan.Zero;
        options.BaseAddress = "nowhere";
        Assert.That(() => TwitterClient.Create(options), Throws.TypeOf<OptionsValidationException>()
            .With.Message.Contains("Twitter:Timeout").And.Message.Contains("Twitter:BaseAddress"));
    }

    [Test]
    public void Right_options_start()
    {
        using ServiceProvider services = Provider("", _ => { });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => services.GetRequiredService<IStartupValidator>().Validate(), Throws.Nothing);
            Assert.That(() => TwitterClient.Create(Right()), Throws.Nothing);
        }
    }

    private static TwitterClientOptions Right() => new() { BearerToken = "bearer" };

    private static ServiceProvider Provider(string name, Action<TwitterClientOptions> breakIt)
    {
        var services = new ServiceCollection();
        services.AddTwitterClient(name, options =>
        {
            options.BearerToken = "bearer";
            breakIt(options);
        });
        return services.BuildServiceProvider();
    }
}
