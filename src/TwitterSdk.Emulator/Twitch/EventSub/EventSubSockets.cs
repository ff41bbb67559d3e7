using System.Globalization;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;

namespace TwitterSdk.Emulator.Twitch.EventSub;

/// <summary>Serves web sockets: new sessions, and those that move to another connection.</summary>
internal sealed class EventSubSockets(EventSubHub hub, TimeProvider time)
{
    private const string ReconnectWord = "reconnect";
    private const int LeastKeepAlive = 10;
    private const int MostKeepAlive = 600;
    private static readonly TimeSpan s_unusedLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(30);

    public async Task ServeAsync(HttpContext context, CancellationToken stopping)
    {
        using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        string word = context.Request.Query[ReconnectWord].ToString();
        int keepAlive = KeepAlive(context.Request.Query["keepalive_timeout_seconds"].ToString());
        string? moved = null;
        lock (hub.Gate)
            moved = word.Length > 0 ? hub.Store.TakeReconnect(word) : null;
        var session = new EventSubSession(moved ?? Guid.NewGuid().ToString("N"), socket, keepAlive, time);
        await using (session.ConfigureAwait(false))
            await ServeAsync(session, word.Length == 0 || moved is not null, stopping).ConfigureAwait(false);
    }

    private async Task ServeAsync(EventSubSession session, bool isWelcome, CancellationToken stopping)
    {
        if (!isWelcome)
        {
            session.Close(EventSubCloseCodes.BadReconnectUrl);
            await session.RunAsync(stopping).ConfigureAwait(false);
            return;
        }

        ITimer unused = time.CreateTimer(_ => CloseUnused(session), null, s_unusedLimit, Timeout.InfiniteTimeSpan);
        lock (hub.Gate)
        {
            hub.Store.Sessions[session.Id] = session;
            session.Send(EventSubMessages.Session("session_welcome", session.Id, "connected", session.KeepAliveSeconds, null, session.ConnectedAt, time.GetUtcNow()));
        }

        try
        {
            await session.RunAsync(stopping).ConfigureAwait(false);
        }
        finally
        {
            hub.End(session);
            await unused.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Tells a client to connect anew, and to keep the old connection until the new one stands.</summary>
    /// <param name="address">Where web sockets are.</param>
    public void AskToReconnect(EventSubSession session, Uri address)
    {
        lock (hub.Gate)
        {
            string url = string.Create(CultureInfo.InvariantCulture, $"{address}?{ReconnectWord}={hub.Store.OfferReconnect(session)}&keepalive_timeout_seconds={session.KeepAliveSeconds}");
            session.Send(EventSubMessages.Session("session_reconnect", session.Id, "reconnecting", null, url, session.ConnectedAt, time.GetUtcNow()));
        }

        _ = CloseLateAsync(session);
    }

    private async Task CloseLateAsync(EventSubSession session)
    {
        await Task.Delay(s_grace, time).ConfigureAwait(false);
        session.Close(EventSubCloseCodes.NotReconnected);
    }

    private void CloseUnused(EventSubSession session)
    {
        lock (hub.Gate)
        {
            if (hub.Store.EntriesOf(session).Any() || hub.Store.ShardsOf(session).Any())
                return;
        }

        session.Close(EventSubCloseCodes.Unused);
    }

    /// <summary>A number outside the range is moved into it.</summary>
    private static int KeepAlive(string text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int seconds)
        ? Math.Clamp(seconds, LeastKeepAlive, MostKeepAlive)
        : LeastKeepAlive;
}
