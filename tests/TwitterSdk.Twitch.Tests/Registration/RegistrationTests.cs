using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TwitterSdk.Testing;
using TwitterSdk.Twitch.Configuration;

namespace TwitterSdk.Twitch.Tests.Registration;

public sealed class RegistrationTests
{
    private static readonly Dictionary<string, string?> s_settings = new()
    {
        ["Twitch:ClientId"] = "default-app",
        ["Twitch:UserAccessToken"] = "token",
        ["Twitch:Timeout"] = "00:00:12",
        ["Twitch:Retry:MaxRetries"] = "7",
        ["Twitch:Hosts:usher"] = "https://usher.example.com",
        ["Twitch:bot:ClientId"] = "bot-app",
        ["Elsewhere:ClientId"] = "elsewhere-app",
    };

    private static IEnumerable<TestCaseData> Overloads()
    {
        yield return Case("()", services => services.AddTwitchClient(), "", "default-app");
        yield return Case("(options)", services => services.AddTwitchClient(options => options.ClientId = "code"), "", "code");
        yield return Case("(options, provider)", services => services.AddTwitchClient((options, provider) => options.ClientId = FromService(provider)), "", "default-app!");
        yield return Case("(section)", services => services.AddTwitchClient(Section()), "", "elsewhere-app");
        yield return Case("(name)", services => services.AddTwitchClient("bot"), "bot", "bot-app");
        yield return Case("(name, options)", services => services.AddTwitchClient("other", options => options.ClientId = "code"), "other", "code");
        yield return Case("(name, options, provider)", services => services.AddTwitchClient("other", (options, provider) => options.ClientId = FromService(provider)), "other", "default-app!");
        yield return Case("(name, section)", services => services.AddTwitchClient("other", Section()), "other", "elsewhere-app");
        yield return Case("keyed", services => services.AddKeyedTwitchClient("other", options => options.ClientId = "code"), "other", "code");
    }

    [TestCaseSource(nameof(Overloads))]
    public void Each_way_to_register_makes_a_client_with_its_options(Action<IServiceCollection> register, string name, string clientId)
    {
        using ServiceProvider services = Build(register);
        var client = services.GetRequiredKeyedService<ITwitchClient>(name);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(services.GetRequiredService<IOptionsMonitor<TwitchClientOptions>>().Get(name).ClientId, Is.EqualTo(clientId));
            Assert.That(services.GetRequiredService<ITwitchClientFactory>().Create(name), Is.SameAs(client));
            Assert.That(client.Connection.Credentials.Id, Does.StartWith(clientId));
        }
    }

    [Test]
    public void The_section_is_read_with_all_its_levels()
    {
        using ServiceProvider services = Build(collection => collection.AddTwitchClient());
        TwitchClientOptions options = services.GetRequiredService<IOptionsMonitor<TwitchClientOptions>>().CurrentValue;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(options.Timeout, Is.EqualTo(TimeSpan.FromSeconds(12)));
            Assert.That(options.Retry.MaxRetries, Is.EqualTo(7));
            Assert.That(options.Hosts, Is.EqualTo(new Dictionary<string, string> { ["usher"] = "https://usher.example.com" }));
        }
    }

    [Test]
    public async Task Handlers_chain_on_the_builder()
    {
        using var seen = new ScriptedHandler(_ => ScriptedHandler.Json("""{"data":[]}"""));
        using ServiceProvider services = Build(collection => collection.AddTwitchClient().ConfigurePrimaryHttpMessageHandler(() => seen));
        await services.GetRequiredService<ITwitchClient>().Helix.Users.GetAsync();
        Assert.That(seen.Requests.Single().Headers["Client-Id"], Is.EqualTo("default-app"));
    }

    [Test]
    public void A_client_that_nobody_registered_is_named()
    {
        using ServiceProvider services = Build(collection => collection.AddTwitchClient("bot"));
        Assert.That(() => services.GetRequiredService<ITwitchClientFactory>().Create("other"), Throws.InvalidOperationException.With.Message.Contains("AddTwitchClient(\"other\")"));
    }

    private static TestCaseData Case(string overload, Action<IServiceCollection> register, string name, string clientId) =>
        new TestCaseData(register, name, clientId).SetArgDisplayNames(overload);

    private static string FromService(IServiceProvider provider) => provider.GetRequiredService<IConfiguration>()["Twitch:ClientId"] + "!";

    private static IConfiguration Configuration() => new ConfigurationBuilder().AddInMemoryCollection(s_settings).Build();

    private static IConfigurationSection Section() => Configuration().GetSection("Elsewhere");

    private static ServiceProvider Build(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        services.AddSingleton(Configuration());
        register(services);
        return services.BuildServiceProvider();
    }
}
