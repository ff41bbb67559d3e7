using System.Net;
using System.Net.Sockets;

namespace TwitterSdk.Testing;

/// <summary>Ports for a listener that must be told its port before it listens.</summary>
public static class LoopbackPort
{
    // Below every range from which systems hand out ports by themselves: no connection made meanwhile can be given one of them.
    private const int First = 20_000;
    private const int End = 32_000;

    private static int s_next = Random.Shared.Next(First, End);

    /// <summary>A port on which nobody listens, and which no socket is given by chance. Each is handed out once.</summary>
    public static int Unused()
    {
        for (int i = First; i < End; i++)
        {
            int port = First + (Interlocked.Increment(ref s_next) & int.MaxValue) % (End - First);
            if (IsFree(port))
                return port;
        }

        throw new InvalidOperationException($"Every port from {First} to {End} is taken.");
    }

    private static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
