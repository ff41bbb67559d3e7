using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace TwitterSdk.Emulator.Twitch.Chat;

/// <summary>
/// A local chat server on 127.0.0.1 that behaves as the vendor's: capabilities, sign-in, membership, states, notices, limits. It speaks
/// over TCP, TCP with TLS (its certificate is made at the start and signed by nobody) and WebSocket, and does wrong on demand.
/// </summary>
public sealed class TwitchChatEmulator : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly ChatServerState _state;
    private readonly WebApplication _app;
    private readonly X509Certificate2 _certificate = CreateCertificate();
    private int _disposed;

    private TwitchChatEmulator(ChatServerState state)
    {
        _state = state;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Run(ServeAsync));
            kestrel.Listen(IPAddress.Loopback, 0, listen =>
            {
                listen.UseHttps(_certificate);
                listen.Run(ServeAsync);
            });
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        });
        _app = builder.Build();
        _app.UseWebSockets();
        _app.Run(ServeAsync);
    }

    /// <summary>TCP: <c>irc://127.0.0.1:PORT</c>.</summary>
    public Uri Plain { get; private set; } = null!;

    /// <summary>TCP with TLS: <c>ircs://127.0.0.1:PORT</c>.</summary>
    public Uri Tls { get; private set; } = null!;

    /// <summary>WebSocket: <c>ws://127.0.0.1:PORT</c>.</summary>
    public Uri WebSocket { get; private set; } = null!;

    /// <summary>What shall go wrong.</summary>
    public ChatFaults Faults => _state.Faults;

    /// <summary>The last 10,000 lines that clients sent, oldest first; tokens are left out.</summary>
    public IReadOnlyList<string> Received => _state.Received;

    /// <summary>Connections since the start.</summary>
    public int ConnectionCount => _state.Connections;

    /// <summary>Connections that are open.</summary>
    public int OpenConnections => _state.Sessions.Count;

    /// <summary>Starts an emulator.</summary>
    public static Task<TwitchChatEmulator> StartAsync(TwitchChatEmulatorOptions? options = null, CancellationToken cancellationToken = default) =>
        StartAsync(new ChatServerState(options ?? new TwitchChatEmulatorOptions()), cancellationToken);

    internal static async Task<TwitchChatEmulator> StartAsync(ChatServerState state, CancellationToken cancellationToken)
    {
        var emulator = new TwitchChatEmulator(state);
        try
        {
            await emulator._app.StartAsync(cancellationToken).ConfigureAwait(false);
            int[] ports = [.. emulator._app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Select(address => new Uri(address).Port)];
            emulator.Plain = Address("irc", ports[0]);
            emulator.Tls = Address("ircs", ports[1]);
            emulator.WebSocket = Address("ws", ports[2]);
            return emulator;
        }
        catch
        {
            await emulator.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Somebody who may sign in; made at the first mention.</summary>
    /// <param name="login">The name in small letters.</param>
    /// <param name="token">The token that lets them in; null leaves it as it is.</param>
    public ChatAccount Account(string login, string? token = null)
    {
        ChatAccount account = _state.Account(login);
        account.Token = token ?? account.Token;
        return account;
    }

    /// <summary>A channel; made at the first mention.</summary>
    /// <param name="name">The channel, without the <c>#</c>.</param>
    public ChatRoom Room(string name) => _state.Room(name);

    /// <summary>Sends a line as it stands to everybody in a channel, or to all connections.</summary>
    /// <param name="line">Any line, without its end.</param>
    /// <param name="room">The channel; null for all connections.</param>
    public void Send(string line, string? room = null) => Send(Encoding.UTF8.GetBytes(line + "\r\n"), room);

    /// <summary>Sends any bytes to everybody in a channel, or to all connections.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="room">The channel; null for all connections.</param>
    public void Send(byte[] bytes, string? room = null)
    {
        foreach (ChatSession session in _state.Sessions)
        {
            if (room is null || session.Rooms.Contains(room))
                session.SendRaw(bytes);
        }
    }

    /// <summary>Asks all clients whether they are there.</summary>
    public void Ping() => Send("PING :tmi.twitch.tv");

    /// <summary>Tells all clients to connect anew.</summary>
    public void AskToReconnect() => Send(":tmi.twitch.tv RECONNECT");

    /// <summary>Cuts all connections.</summary>
    public void Cut()
    {
        foreach (ChatSession session in _state.Sessions)
            session.Abort();
    }

    /// <summary>Sends somebody out of a channel.</summary>
    /// <param name="room">The channel, without the <c>#</c>.</param>
    /// <param name="login">Whom.</param>
    /// <param name="duration">For how long; null for ever.</param>
    public void Ban(string room, string login, TimeSpan? duration = null) => _state.Ban(room, login, duration);

    /// <summary>Tells everybody in a channel its settings.</summary>
    /// <param name="room">The channel, without the <c>#</c>.</param>
    public void TellSettings(string room) => _state.Tell(room, ChatLines.RoomState(Room(room)), commands: true);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        await _stopping.CancelAsync().ConfigureAwait(false);
        Cut();
        await _app.DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
        _certificate.Dispose();
    }

    private static Uri Address(string scheme, int port) => new(string.Create(CultureInfo.InvariantCulture, $"{scheme}://127.0.0.1:{port}"));

    private static X509Certificate2 CreateCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(1));
    }

    private Task ServeAsync(ConnectionContext connection) => ServeAsync(ChatWire.Of(connection));

    private async Task ServeAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        await ServeAsync(ChatWire.Of(context, socket)).ConfigureAwait(false);
    }

    private async Task ServeAsync(ChatWire wire)
    {
        using var session = new ChatSession(wire, _state);
        _state.Enter(session);
        try
        {
            if (Faults.RefusesConnections)
                session.Abort();
            else
                await session.RunAsync(_stopping.Token).ConfigureAwait(false);
        }
        finally
        {
            _state.Leave(session);
        }
    }
}
