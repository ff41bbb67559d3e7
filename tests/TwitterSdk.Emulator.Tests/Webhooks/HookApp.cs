using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TwitterSdk.AspNetCore.Webhooks;
using TwitterSdk.Webhooks;

namespace TwitterSdk.Emulator.Tests.Webhooks;

/// <summary>An ASP.NET app with a webhook, listening for real.</summary>
internal sealed class HookApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HookApp(WebApplication app) => _app = app;

    /// <summary>Where the webhook is.</summary>
    public string Url => _app.Urls.First() + "/hooks";

    /// <summary>The consumer secret that it knows from now on.</summary>
    public string Secret
    {
        set => _app.Services.GetRequiredService<IOptionsMonitor<TwitterWebhookOptions>>().CurrentValue.ConsumerSecrets[0] = value;
    }

    /// <param name="secret">The consumer secret that it knows.</param>
    /// <param name="journal">Gets what reaches the handler.</param>
    /// <param name="services">Adds further services.</param>
    public static async Task<HookApp> StartAsync(string secret, WebhookJournal journal, Action<IServiceCollection>? services = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton(journal);
        builder.Services.AddTwitterWebhooks(options => options.ConsumerSecrets.Add(secret));
        services?.Invoke(builder.Services);
        WebApplication app = builder.Build();
        app.MapTwitterWebhook<JournalingWebhookHandler>("/hooks");
        await app.StartAsync();
        return new HookApp(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
