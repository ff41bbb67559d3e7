using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TwitterSdk.Twitch.Status;

/// <summary>Where a chat server listens.</summary>
/// <param name="Host">The host's name or address.</param>
/// <param name="Port">The port.</param>
public readonly record struct ChatServer(string Host, int Port)
{
    /// <summary>Reads <c>host:port</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="server">The server.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out ChatServer server)
    {
        int colon = text?.LastIndexOf(':') ?? -1;
        bool read = colon > 0
            && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int port)
            && port is > 0 and <= ushort.MaxValue;
        server = read ? new ChatServer(text![..colon], int.Parse(text.AsSpan(colon + 1), CultureInfo.InvariantCulture)) : default;
        return read;
    }

    /// <summary><c>host:port</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}");
}
