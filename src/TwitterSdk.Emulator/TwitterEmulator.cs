using System.Collections.ObjectModel;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TwitterSdk.Emulator.Control;
using TwitterSdk.Emulator.Faults;
using TwitterSdk.Emulator.Observation;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Server;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Twitch;
using TwitterSdk.Emulator.Twitch.Server;
using TwitterSdk.Emulator.Webhooks;

namespace TwitterSdk.Emulator;

/// <summary>
/// A local server that answers like Twitter and Twitch: routes and rules come from the endpoint specs, signatures are really checked, and
/// whatever goes wrong in real life goes wrong here on demand.
/// </summary>
public sealed class TwitterEmulator : IAsyncDisposable
{
    private const int MaxBody = 32 * 1024 * 1024;

    private readonly RequestLog _log = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly WebhookSender _webhooks;
    private readonly WebApplication _app;
    private readonly Lazy<TwitchEmulator> _twitch;
    private int _disposed;

    private TwitterEmulator(TwitterEmulatorOptions options, SpecCatalog catalog)
    {
        _webhooks = new WebhookSender(options.WebhookHandler, Faults, options.TimeProvider, _stopping.Token);
        State = new EmulatorState(options.TimeProvider, catalog.Scopes, _webhooks, options.MediaCapacity);
        var limits = new ReadOnlyDictionary<string, int>(new Dictionary<string, int>(options.Limits, StringComparer.Ordinal));
        CheckNames(limits, catalog);
        _twitch = new Lazy<TwitchEmulator>(() => new TwitchEmulator(State, options.TimeProvider, limits, Port));
        State.Twitch = _twitch;
        var service = new Service(catalog, State, limits, options.AnswerNaming, options.TimeProvider);
        var control = new ControlPlane(State,
        [
            new ConsentControl(State),
            .. RequestControls.All(_log), .. LimitControls.All(service.Limiter), .. FaultControls.All(Faults), .. ClockControls.All(options.TimeProvider),
            .. StateControls.All(State), .. WebhookControls.All(State), .. TwitchControls.All(_twitch), .. EndpointControls.All(catalog, EmbeddedSpecs.Twitch),
            .. CallControls.All(State, () => Twitch.State, options.TimeProvider, catalog, EmbeddedSpecs.Twitch),
        ]);
        var pipeline = new RequestPipeline(wire => TwitchAddress.Is(wire) ? Twitch.Service : service, control, Faults, _log, options.TimeProvider, _stopping.Token);
        _app = Build(options.Port);
        _app.UseWebSockets();
        var media = new MediaFiles(State.Media);
        _app.Run(context => context.WebSockets.IsWebSocketRequest ? Twitch.ServeAsync(context)
            : MediaFiles.Is(context.Request.Path) ? media.ServeAsync(context)
            : pipeline.RunAsync(context));
    }

    /// <summary>What the service remembers; seed it freely.</summary>
    public EmulatorState State { get; }

    /// <summary>The emulated Twitch, at the same address; it begins at the first use.</summary>
    public TwitchEmulator Twitch => _twitch.Value;

    /// <summary>What shall go wrong.</summary>
    public FaultList Faults { get; } = new();

    /// <summary>TCP connections.</summary>
    public ConnectionCounter Connections { get; } = new();

    /// <summary>The last 10,000 requests, oldest first, as of now.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _log.Snapshot();

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; private set; }

    /// <summary>Where to send requests: <c>http://127.0.0.1:PORT/{host}</c>, where the vendor's host label takes the place of <c>{host}</c>.</summary>
    public string BaseAddress => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/{{host}}");

    /// <summary>Starts an emulator with the specs that it carries.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public static Task<TwitterEmulator> StartAsync(
        TwitterEmulatorOptions? options = null, CancellationToken cancellationToken = default) =>
        StartAsync(options ?? new TwitterEmulatorOptions(), EmbeddedSpecs.Catalog, cancellationToken);

    internal static async Task<TwitterEmulator> StartAsync(
        TwitterEmulatorOptions options, SpecCatalog catalog, CancellationToken cancellationToken)
    {
        var emulator = new TwitterEmulator(options, catalog);
        try
        {
            await emulator._app.StartAsync(cancellationToken).ConfigureAwait(false);
            emulator.Port = emulator.BoundPort();
            emulator.State.Services.Root = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{emulator.Port}/"));
            return emulator;
        }
        catch
        {
            await emulator.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Makes an account and signs it in by OAuth 2.0 with an app of its own: credentials in one line.</summary>
    /// <param name="screenName">The handle, without the at sign; must be free.</param>
    /// <param name="scopes">What the user agrees to; all there are when none is named.</param>
    public EmulatorOAuth2Token CreateOAuth2User(string screenName, params IEnumerable<string> scopes) =>
        State.SignInOAuth2(State.AddUser(screenName), scopes);

    /// <summary>Forgets the requests so far.</summary>
    public void ClearRequests() => _log.Clear();

    /// <summary>Stops the server and closes all its sockets, streams and hanging requests included.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
            return;
        await _stopping.CancelAsync().ConfigureAwait(false);
        if (_twitch.IsValueCreated)
            await _twitch.Value.DisposeAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
        _webhooks.Dispose();
        _stopping.Dispose();
    }

    private static void CheckNames(IReadOnlyDictionary<string, int> limits, SpecCatalog catalog)
    {
        string? unknown = limits.Keys.FirstOrDefault(name => !catalog.Endpoints.Any(endpoint => endpoint.Name == name)
            && !EmbeddedSpecs.Twitch.Endpoints.Any(endpoint => endpoint.Name == name));
        if (unknown is not null)
            throw new ArgumentException($"There is no endpoint '{unknown}' in the specs. Names are like 'Statuses.Update'.", nameof(limits));
    }

    private WebApplication Build(int port)
    {
        // Empty, so that no settings file and no environment variable of the host changes how an emulator behaves.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBody;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, port, Listen);
        });
        return builder.Build();
    }

    private void Listen(ListenOptions listen)
    {
        listen.Protocols = HttpProtocols.Http1;
        listen.Use(next => connection => CountAsync(next, connection));
    }

    private async Task CountAsync(ConnectionDelegate next, ConnectionContext connection)
    {
        Connections.Enter();
        try
        {
            await next(connection).ConfigureAwait(false);
        }
        finally
        {
            Connections.Leave();
        }
    }

    private int BoundPort()
    {
        string address = _app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        return new Uri(address).Port;
    }
}
