using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TwitterSdk.Testing;

/// <summary>A real server on a free port of the loopback address that answers as the test says.</summary>
public sealed class StubServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Lock _gate = new();
    private readonly List<RecordedRequest> _requests = [];
    private int _connections;
    private int _openConnections;

    private StubServer(WebApplication app) => _app = app;

    /// <summary>The address, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What was asked so far.</summary>
    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_gate)
                return [.. _requests];
        }
    }

    /// <summary>How many connections were ever opened.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>How many connections are open now.</summary>
    public int OpenConnections => Volatile.Read(ref _openConnections);

    /// <summary>Starts a server; the answer may write whatever it likes, or abort.</summary>
    public static async Task<StubServer> StartAsync(Func<RecordedRequest, HttpContext, Task> answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        StubServer? server = null;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                listen.Use(next => context => server!.CountAsync(next, context));
            });
        });

        WebApplication app = builder.Build();
        server = new StubServer(app);
        app.Run(context => server.HandleAsync(context, answer));
        await app.StartAsync();
        server.Address = app.Urls.First();
        return server;
    }

    /// <summary>Starts a server that answers JSON.</summary>
    public static Task<StubServer> StartAsync(Func<RecordedRequest, (int Status, string Json)> answer) =>
        StartAsync(async (request, context) =>
        {
            (int status, string json) = answer(request);
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json;charset=utf-8";

            // Kestrel cuts the connection where something is written behind 204, be it nothing.
            if (json.Length > 0)
                await context.Response.WriteAsync(json);
        });

    public async ValueTask DisposeAsync()
    {
        using var hurry = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _app.StopAsync(hurry.Token);
        await _app.DisposeAsync();
    }

    private async Task CountAsync(ConnectionDelegate next, ConnectionContext context)
    {
        Interlocked.Increment(ref _connections);
        Interlocked.Increment(ref _openConnections);
        try
        {
            await next(context);
        }
        finally
        {
            Interlocked.Decrement(ref _openConnections);
        }
    }

    private async Task HandleAsync(HttpContext context, Func<RecordedRequest, HttpContext, Task> answer)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        string target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        int question = target.IndexOf('?', StringComparison.Ordinal);
        var request = new RecordedRequest(
            context.Request.Method,
            question < 0 ? target : target[..question],
            question < 0 ? "" : target[(question + 1)..],
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray());
        lock (_gate)
            _requests.Add(request);
        await answer(request, context);
    }
}
