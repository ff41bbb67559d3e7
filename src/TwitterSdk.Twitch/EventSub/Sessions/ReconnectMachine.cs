using TwitterSdk.Twitch.Chat.Connections;

namespace TwitterSdk.Twitch.EventSub.Sessions;

/// <summary>Decides, from how a websocket ended, when to try again. It has no clock and does nothing itself.</summary>
internal sealed class ReconnectMachine(TimeSpan longest, int? maxRetries)
{
    /// <summary>Which try in a row comes next, less one.</summary>
    public int Attempt { get; private set; }

    /// <summary>Says what to do after a loss.</summary>
    /// <param name="loss">How the last one ended.</param>
    /// <param name="held">How long it had held; null when it never stood.</param>
    /// <param name="chance">From 0 to 1.</param>
    public ReconnectStep Lost(EventSubLoss loss, TimeSpan? held, double chance)
    {
        // One that held for a while was a good one; one that breaks at once is a failing try.
        if (held >= longest)
            Attempt = 0;
        Attempt++;
        if (Attempt > maxRetries)
            return new ReconnectStep(GivesUp: true, TimeSpan.Zero, Attempt);

        // What the client did wrong, it would do again at once.
        bool isOwnFault = loss.Code is EventSubCloseCode.Unused or EventSubCloseCode.ClientSentTraffic;
        return new ReconnectStep(GivesUp: false, RetryDelays.Before(isOwnFault ? Attempt + 1 : Attempt, longest, chance), Attempt);
    }

    /// <summary>What happened, and what would help.</summary>
    public static string Describe(EventSubLoss loss) => loss.Kind switch
    {
        EventSubLossKind.Closed => loss.Code switch
        {
            EventSubCloseCode.InternalServerError => "Something broke at Twitch (4000); another connection is opened.",
            EventSubCloseCode.ClientSentTraffic => "Something was sent over the websocket (4001): see whether a proxy between writes into it.",
            EventSubCloseCode.FailedPingPong => "A ping was not answered (4002): see whether the program or the network stood still.",
            EventSubCloseCode.Unused => "Nothing was subscribed to within ten seconds (4003): see why the subscriptions fail.",
            EventSubCloseCode.ReconnectExpired => "The connection that Twitch asked for did not come in time (4004); a new session is opened.",
            EventSubCloseCode.NetworkTimeout => "The network stood still (4005); a new session is opened.",
            EventSubCloseCode.NetworkError => "The network failed (4006); a new session is opened.",
            EventSubCloseCode.InvalidReconnect => "The address to reconnect to was not taken (4007); a new session is opened at the usual one.",
            _ => $"Twitch closed the websocket ({(int?)loss.Code}).",
        },
        EventSubLossKind.Silent => "Twitch was silent for longer than it promised.",
        EventSubLossKind.Unreachable => "The websocket could not be opened.",
        EventSubLossKind.NoWelcome => "Twitch did not greet in time.",
        _ => "The websocket broke.",
    };
}
