using System.Diagnostics;

namespace TwitterSdk.Benchmarks.Server;

/// <summary>The server in a process of its own, so that nothing it allocates is counted with a client.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, string address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>The address, without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>Starts the server and waits until it listens.</summary>
    public static async Task<ServerProcess> StartAsync()
    {
        var process = OwnProgram.Start(LoopbackServer.Argument);
        return new ServerProcess(process, await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server did not start."));
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
