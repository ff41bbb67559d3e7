using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using TwitterSdk.Testing;

namespace TwitterSdk.Twitch.Tests.Chat.Server;

/// <summary>A real IRC server, InspIRCd, as a child process with settings of its own in a folder of its own.</summary>
internal sealed class IrcServerProcess : IAsyncDisposable
{
    private const string Program = "/usr/sbin/inspircd";
    private const string Modules = "/usr/lib/inspircd/modules";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chat-server-");
    private Process? _process;

    private IrcServerProcess()
    {
    }

    public static bool IsInstalled => File.Exists(Program) && Directory.Exists(Modules);

    public int Port { get; } = LoopbackPort.Unused();

    public Uri Address => new($"irc://127.0.0.1:{Port}");

    public static async Task<IrcServerProcess> StartAsync()
    {
        var server = new IrcServerProcess();
        try
        {
            File.WriteAllText(server.Settings, $"""
                <server name="irc.example.test" description="Test" network="Test">
                <admin name="test" nick="test" email="test@example.test">
                <bind address="127.0.0.1" port="{server.Port}" type="clients">
                <connect allow="*" timeout="60" pingfreq="120" hardsendq="1M" softsendq="64K" recvq="64K" localmax="100" globalmax="100" resolvehostnames="no" useident="no">
                <class name="Shutdown" commands="DIE">
                <path configdir="{server._folder.FullName}" datadir="{server._folder.FullName}" logdir="{server._folder.FullName}" moduledir="{Modules}" runtimedir="{server._folder.FullName}">
                <pid file="{Path.Combine(server._folder.FullName, "server.pid")}">
                <module name="cap"> <module name="ircv3"> <module name="ircv3_servertime">
                """);
            await server.RunAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private string Settings => Path.Combine(_folder.FullName, "server.conf");

    /// <summary>Ends the process, as a crash would.</summary>
    public async Task KillAsync()
    {
        if (_process is { HasExited: false } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        _process?.Dispose();
        _process = null;
    }

    /// <summary>Starts the process, and waits until it answers.</summary>
    public async Task RunAsync()
    {
        _process = Process.Start(new ProcessStartInfo(Program, ["--nofork", "--runasroot", "--nopid", "--config", Settings])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = _process.StandardOutput.ReadToEndAsync();
        _ = _process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Eventually.Patience);
        while (true)
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"The server ended: {await output}");
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Port, patience.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(20, patience.Token);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _folder.Delete(recursive: true);
    }
}
