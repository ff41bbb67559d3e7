using System.Net.WebSockets;
using Microsoft.Extensions.Logging;
using TwitterSdk.Core.Http;
using TwitterSdk.Twitch.Configuration;

namespace TwitterSdk.Twitch.EventSub;

/// <summary>How websockets of EventSub behave.</summary>
public sealed class EventSubListenerOptions
{
    private static readonly TimeSpan s_leastKeepAlive = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_mostKeepAlive = TimeSpan.FromSeconds(600);
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(1);

    /// <summary>
    /// Where websockets are opened, for instance by Twitch's own command line. Null for where the client has the host <c>eventsub</c>:
    /// <c>wss://eventsub.wss.twitch.tv/ws</c>, unless its base address says otherwise.
    /// </summary>
    public Uri? Server { get; set; }

    /// <summary>The longest silence that Twitch is asked to keep, from 10 seconds to 10 minutes; 30 seconds unless set.</summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How much longer a silence may be before the websocket is given up; 5 seconds unless set.</summary>
    public TimeSpan KeepAliveSlack { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long opening may take, Twitch's greeting included; 15 seconds unless set.</summary>
    public TimeSpan WelcomeTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The longest wait between two tries; 60 seconds unless set. The first try is at once, then 1, 2, 4, 8 seconds, less up to a half by chance.</summary>
    public TimeSpan LongestRetryDelay { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Failing tries in a row after which it is given up; null to go on for ever.</summary>
    public int? MaxRetries { get; set; }

    /// <summary>
    /// Notifications that may wait for their reader; 1,000 unless set. When more come, the websocket is not read until there is room:
    /// nothing is dropped here, and the log warns of it. A reader that is behind for long misses Twitch's pings too; Twitch then closes the
    /// websocket (<see cref="EventSubCloseCode.FailedPingPong"/>), and what happens until the next one is lost.
    /// </summary>
    public int QueueCapacity { get; set; } = 1000;

    /// <summary>How many messages are remembered, to drop those that Twitch sends twice; 10,000 unless set.</summary>
    public int RememberedMessages { get; set; } = 10_000;

    /// <summary>Changes how websockets are opened, for instance through a proxy. Set in code.</summary>
    public Action<ClientWebSocketOptions>? ConfigureSocket { get; set; }

    /// <summary>Where to log. Set in code.</summary>
    public ILogger? Logger { get; set; }

    /// <summary>A copy that nobody else changes, checked.</summary>
    internal EventSubListenerOptions Checked()
    {
        OptionCheck.Holds(Server is null or { IsAbsoluteUri: true, Scheme: "wss" or "ws" }, $"The server is '{Server}'; it must be an address that begins with wss or ws.", nameof(Server));
        OptionCheck.Within(KeepAlive >= s_leastKeepAlive && KeepAlive <= s_mostKeepAlive, KeepAlive, "Twitch keeps silent for 10 seconds at least and 600 at most.", nameof(KeepAlive));
        OptionCheck.AtLeast(KeepAliveSlack, TimeSpan.Zero, nameof(KeepAliveSlack));
        OptionCheck.AtLeast(WelcomeTimeout, s_shortest, nameof(WelcomeTimeout));
        OptionCheck.AtLeast(LongestRetryDelay, TimeSpan.Zero, nameof(LongestRetryDelay));
        OptionCheck.AtLeast(MaxRetries ?? 0, 0, nameof(MaxRetries));
        OptionCheck.AtLeast(QueueCapacity, 1, nameof(QueueCapacity));
        OptionCheck.AtLeast(RememberedMessages, 1, nameof(RememberedMessages));
        return (EventSubListenerOptions)MemberwiseClone();
    }

    /// <summary>A checked copy that knows the server.</summary>
    internal EventSubListenerOptions At(ApiConnection api)
    {
        EventSubListenerOptions copy = Checked();
        copy.Server ??= WebSocketOf(api.AddressOf("eventsub", "ws"));
        return copy;
    }

    internal Uri Address => new($"{Server!.OriginalString}{(Server.Query.Length == 0 ? '?' : '&')}keepalive_timeout_seconds={(int)KeepAlive.TotalSeconds}");

    private static Uri WebSocketOf(Uri address) =>
        new((address.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeWss : Uri.UriSchemeWs) + address.OriginalString[address.Scheme.Length..]);
}
