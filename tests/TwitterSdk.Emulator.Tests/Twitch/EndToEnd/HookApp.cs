using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TwitterSdk.Testing;
using TwitterSdk.Twitch.EventSub;

namespace TwitterSdk.Emulator.Tests.Twitch.EndToEnd;

/// <summary>A small app with the real webhook, which fails when it is told to.</summary>
internal sealed class HookApp : IAsyncDisposable
{
    public const string Secret = "a secret of some length";

    private readonly ConcurrentQueue<EventSubNotification> _told = new();
    private readonly WebApplication _app;
    private int _failures;

    private HookApp(FakeClock clock)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddTwitchEventSub(options => options.Secrets.Add(Secret));
        _app = builder.Build();
        _app.Use((context, next) => IsDown ? RefuseAsync(context) : next(context));
        _app.MapTwitchEventSub("/eventsub", (told, _) =>
        {
            if (Interlocked.Decrement(ref _failures) >= 0)
                throw new InvalidOperationException("not now");
            _told.Enqueue(told);
            return Task.CompletedTask;
        });
    }

    public Uri Callback => new(_app.Urls.First() + "/eventsub");

    public IReadOnlyList<EventSubNotification> Told => [.. _told];

    /// <summary>Nothing gets through, challenges neither.</summary>
    public bool IsDown { get; set; }

    /// <summary>How many notifications the handler still fails on; below zero, how many it took.</summary>
    public int Failures
    {
        get => Volatile.Read(ref _failures);
        set => Volatile.Write(ref _failures, value);
    }

    public static async Task<HookApp> StartAsync(FakeClock clock)
    {
        var app = new HookApp(clock);
        await app._app.StartAsync();
        return app;
    }

    public TEvent[] Events<TEvent>() => [.. _told.Select(told => told.Event).OfType<TEvent>()];

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }
}
