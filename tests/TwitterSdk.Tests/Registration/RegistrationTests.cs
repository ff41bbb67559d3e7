using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TwitterSdk.Configuration;
using TwitterSdk.Core.RateLimits;
using TwitterSdk.Testing;
using TwitterSdk.Tests.Client;

namespace TwitterSdk.Tests.Registration;

public sealed class RegistrationTests
{
    private static readonly Dictionary<string, string?> s_settings = new()
    {
        ["Twitter:BearerToken"] = "default-bearer",
        ["Twitter:Timeout"] = "00:00:12",
        ["Twitter:UserAgent"] = "configured/1",
        ["Twitter:Proxy"] = "http://127.0.0.1:8080/",
        ["Twitter:Compression"] = "false",
        ["Twitter:Retry:MaxRetries"] = "7",
        ["Twitter:Retry:BaseDelay"] = "00:00:03",
        ["Twitter:RateLimits:Policy"] = "Throw",
        ["Twitter:RateLimits:MaxWait"] = "00:02:00",
        ["Twitter:Headers:X-Team"] = "blue",
        ["Twitter:Parameters:lang"] = "de",
        ["Twitter:bot:BearerToken"] = "bot-bearer",
        ["Twitter:bot:Retry:MaxRetries"] = "1",
        ["Elsewhere:BearerToken"] = "elsewhere-bearer",
        ["Elsewhere:Retry:Enabled"] = "false",
    };

    [Test]
    public void Without_arguments_the_section_Twitter_is_read_with_all_its_levels()
    {
        using ServiceProvider services = Build(collection => collection.AddTwitterClient());
        TwitterClientOptions options = Options(services, "");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(options.BearerToken, Is.EqualTo("default-bearer"));
            Assert.That(options.Timeout, Is.EqualTo(TimeSpan.FromSeconds(12)));
            Assert.That(options.UserAgent, Is.EqualTo("configured/1"));
            Assert.That(options.Proxy, Is.EqualTo(new Uri("http://127.0.0.1:8080/")));
            Assert.That(options.Compression, Is.False);
            Assert.That(options.Retry.MaxRetries, Is.EqualTo(7));
            Assert.That(options.Retry.BaseDelay, Is.EqualTo(TimeSpan.FromSeconds(3)));
            Assert.That(options.RateLimits.Policy, Is.EqualTo(RateLimitPolicy.Throw));
            Assert.That(options.RateLimits.MaxWait, Is.EqualTo(TimeSpan.FromMinutes(2)));
            Assert.That(options.Headers, Is.EqualTo(new Dictionary<string, string> { ["X-Team"] = "blue" }));
            Assert.That(options.Parameters, Is.EqualTo(new Dictionary<string, string> { ["lang"] = "de" }));
        }
    }

    [Test]
    public void A_name_alone_reads_the_section_of_that_name()
    {
        using ServiceProvider services = Build(collection => collection.AddTwitterClient("bot"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Options(services, "bot").BearerToken, Is.EqualTo("bot-bearer"));
            Assert.That(Options(services, "bot").Retry.MaxRetries, Is.EqualTo(1));
            Assert.That(Options(services, "bot").UserAgent, Is.Null, "nothing comes from the default client");
        }
    }

    private static IEnumerable<TestCaseData> Overloads()
    {
        yield return Case("()", services => services.AddTwitterClient(), "", "default-bearer");
        yield return Case("(options)", services => services.AddTwitterClient(options => options.BearerToken = "code"), "", "code");
        yield return Case("(options, provider)", services => services.AddTwitterClient((options, provider) => options.BearerToken = FromService(provider)), "", "default-bearer!");
        yield return Case("(section)", services => services.AddTwitterClient(Section()), "", "elsewhere-bearer");
        yield return Case("(name)", services => services.AddTwitterClient("bot"), "bot", "bot-bearer");
        yield return Case("(name, options)", services => services.AddTwitterClient("other", options => options.BearerToken = "code"), "other", "code");
        yield return Case("(name, options, provider)", services => services.AddTwitterClient("other", (options, provider) => options.BearerToken = FromService(provider)), "other", "default-bearer!");
        yield return Case("(name, section)", services => services.AddTwitterClient("other", Section()), "other", "elsewhere-bearer");
        yield return Case("keyed", services => services.AddKeyedTwitterClient("other", options => options.BearerToken = "code"), "other", "code");

        static TestCaseData Case(string arguments, Func<IServiceCollection, ITwitterClientBuilder> add, string name, string bearer) =>
            new TestCaseData(add, name, bearer).SetArgDisplayNames(arguments);

        static string FromService(IServiceProvider provider) => provider.GetRequiredService<IConfiguration>()["Twitter:BearerToken"] + "!";
    }

    [TestCaseSource(nameof(Overloads))]
    public async Task Every_overload_gives_one_client_with_its_options(Func<IServiceCollection, ITwitterClientBuilder> add, string name, string bearer)
    {
        ScriptedHandler handler = Clients.Fine();
        ITwitterClientBuilder? builder = null;
        await using ServiceProvider services = Build(collection =>
        {
            builder = add(collection);
            builder.ConfigurePrimaryHttpMessageHandler(() => handler);
        });

        ITwitterClient client = services.GetRequiredKeyedService<ITwitterClient>(name);
        await client.ReadAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(builder!.ClientName, Is.EqualTo(name));
            Assert.That(handler.Requests.Single().Authorization, Is.EqualTo($"Bearer {bearer}"));
            Assert.That(services.GetRequiredKeyedService<ITwitterClient>(name), Is.SameAs(client));
            Assert.That(services.GetRequiredService<ITwitterClientFactory>().Create(name), Is.SameAs(client));
            using IServiceScope scope = services.CreateScope();
            Assert.That(scope.ServiceProvider.GetRequiredKeyedService<ITwitterClient>(name), Is.SameAs(client));
            Assert.That(services.GetService<ITwitterClient>(), name.Length == 0 ? Is.SameAs(client) : Is.Null);
        }
    }

    [Test]
    public void Clients_of_different_names_are_different()
    {
        using ServiceProvider services = Build(collection =>
        {
            collection.AddTwitterClient();
            collection.AddTwitterClient("bot");
        });
        var factory = services.GetRequiredService<ITwitterClientFactory>();
        Assert.That(factory.Create("bot"), Is.Not.SameAs(factory.Create()));
    }

    [Test]
    public void A_key_of_another_type_gives_the_client_named_after_it()
    {
        using ServiceProvider services = Build(collection => collection.AddKeyedTwitterClient(DayOfWeek.Monday, options => options.BearerToken = "code"));
        Assert.That(
            services.GetRequiredKeyedService<ITwitterClient>(DayOfWeek.Monday),
            Is.SameAs(services.GetRequiredService<ITwitterClientFactory>().Create("System.DayOfWeek.Monday")));
    }

    [Test]
    public void Keys_of_different_types_with_the_same_text_are_different_clients()
    {
        using ServiceProvider services = Build(collection =>
        {
            collection.AddKeyedTwitterClient(Shop.Main, options => options.BearerToken = "shop");
            collection.AddKeyedTwitterClient(Blog.Main, options => options.BearerToken = "blog");
            collection.AddKeyedTwitterClient("Main", options => options.BearerToken = "text");
        });

        ITwitterClient[] clients = [.. new object[] { Shop.Main, Blog.Main, "Main" }.Select(key => services.GetRequiredKeyedService<ITwitterClient>(key))];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(clients, Is.Unique);
            Assert.That(Options(services, $"{typeof(Shop)}.Main").BearerToken, Is.EqualTo("shop"));
            Assert.That(Options(services, "Main").BearerToken, Is.EqualTo("text"));
        }
    }

    private enum Shop
    {
        Main,
    }

    private enum Blog
    {
        Main,
    }

    [Test]
    public void An_unknown_name_is_told_with_the_cure()
    {
        using ServiceProvider services = Build(collection => collection.AddTwitterClient("bot"));
        var factory = services.GetRequiredService<ITwitterClientFactory>();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => factory.Create("bott"), Throws.InvalidOperationException.With.Message.Contains("'bott'").And.Message.Contains("AddTwitterClient(\"bott\")"));
            Assert.That(() => factory.Create(), Throws.InvalidOperationException.With.Message.Contains("AddTwitterClient()"));
        }
    }

    private static IConfiguration Configuration() => new ConfigurationBuilder().AddInMemoryCollection(s_settings).Build();

    private static IConfigurationSection Section() => Configuration().GetSection("Elsewhere");

    private static TwitterClientOptions Options(IServiceProvider services, string name) =>
        services.GetRequiredService<IOptionsMonitor<TwitterClientOptions>>().Get(name);

    private static ServiceProvider Build(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        services.AddSingleton(Configuration());
        add(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}
