using System.Net.Security;
using Microsoft.Extensions.Logging;
using TwitterSdk.Twitch.Chat.Limits;
using TwitterSdk.Twitch.Configuration;

namespace TwitterSdk.Twitch.Chat;

/// <summary>How a <see cref="TwitchChatClient"/> behaves.</summary>
public sealed class TwitchChatOptions
{
    /// <summary>The user's name in small letters; null to read without a user.</summary>
    public string? Login { get; set; }

    /// <summary>Hands out the user's access token (scopes <c>chat:read</c>, <c>chat:edit</c>); asked before each connection, so that it is never out of date. Set in code.</summary>
    public Func<CancellationToken, ValueTask<string>>? Token { get; set; }

    /// <summary>
    /// Is told of a token that the server refused, and says whether <see cref="Token"/> will hand out another one, which is then tried once:
    /// <c>options.TokenRefused = twitch.RenewUserTokenAsync</c>. Null to end at the first refusal. Set in code.
    /// </summary>
    public Func<string, CancellationToken, ValueTask<bool>>? TokenRefused { get; set; }

    /// <summary>Where chat is: <c>ircs</c>, <c>irc</c>, <c>wss</c> or <c>ws</c>. <see cref="TwitchChatServers.Tls"/> unless said otherwise.</summary>
    public Uri Server { get; set; } = TwitchChatServers.Tls;

    /// <summary>Channels to join on connecting.</summary>
    public IList<string> Channels { get; } = [];

    /// <summary>Whether the server tells who comes to a channel and who goes; true unless set. In large channels that is most of what it tells.</summary>
    public bool Membership { get; set; } = true;

    /// <summary>How own messages are seen. Without a user there is always one connection.</summary>
    public OwnMessages OwnMessages { get; set; } = OwnMessages.SecondConnection;

    /// <summary>Messages that may wait for the handlers, and for each reader: 100. 0 for any number.</summary>
    public int QueueCapacity { get; set; } = 100;

    /// <summary>What goes when more wait.</summary>
    public QueueOverflow QueueOverflow { get; set; } = QueueOverflow.DropOldest;

    /// <summary>How much may be sent. Set in code.</summary>
    public ChatLimits Limits { get; set; } = ChatLimits.Normal;

    /// <summary>What to do with a text that was just said in the same channel.</summary>
    public RepeatedText RepeatedText { get; set; } = RepeatedText.Send;

    /// <summary>How long connecting and signing in may take: 15 seconds.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long the server may take to confirm a join: 10 seconds. It is silent about channels that do not exist.</summary>
    public TimeSpan JoinTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>After this long without a line the server is asked whether it is there: 60 seconds.</summary>
    public TimeSpan PingAfter { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long it may take to answer, before the connection is given up: 10 seconds.</summary>
    public TimeSpan PingTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest wait between two tries to connect again: 60 seconds. The first try is at once, then 1, 2, 4, 8 seconds, less up to a half by chance.</summary>
    public TimeSpan LongestRetryDelay { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Failing tries in a row after which the client gives up; null to go on for ever.</summary>
    public int? MaxRetries { get; set; }

    /// <summary>Changes how TLS is done, for instance which certificates are trusted. Set in code.</summary>
    public Action<SslClientAuthenticationOptions>? ConfigureTls { get; set; }

    /// <summary>Opens the TCP connection to the server, for instance through a proxy; TLS comes on top of it. Not used for WebSockets. Set in code.</summary>
    public Func<Uri, CancellationToken, ValueTask<Stream>>? OpenStream { get; set; }

    /// <summary>What chat itself can do no more: moderators, timeouts, whispers. Set in code.</summary>
    public IChatModeration? Moderation { get; set; }

    /// <summary>The clock of limits, time-outs and waits. Set in code.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Where to log. Set in code.</summary>
    public ILogger? Logger { get; set; }

    /// <summary>A copy that nobody else changes, checked.</summary>
    internal TwitchChatOptions Checked()
    {
        var shortest = TimeSpan.FromMilliseconds(1);
        OptionCheck.Holds(
            Server is { IsAbsoluteUri: true, Scheme: "ircs" or "irc" or "wss" or "ws" },
            $"The server is '{Server}'; it must be an address that begins with ircs, irc, wss or ws.",
            nameof(Server));
        OptionCheck.Holds(Limits is not null, "There must be limits.", nameof(Limits));
        OptionCheck.Holds(TimeProvider is not null, "There must be a clock.", nameof(TimeProvider));
        OptionCheck.Holds((Login is null) == (Token is null), "Login and Token belong together: set both, or none of them to read without a user.", Login is null ? nameof(Login) : nameof(Token));
        OptionCheck.Holds(TokenRefused is null || Token is not null, "Without a user no token is refused: set Login and Token, too.", nameof(TokenRefused));
        OptionCheck.AtLeast(QueueCapacity, 0, nameof(QueueCapacity));
        OptionCheck.AtLeast(ConnectTimeout, shortest, nameof(ConnectTimeout));
        OptionCheck.AtLeast(JoinTimeout, shortest, nameof(JoinTimeout));
        OptionCheck.AtLeast(PingAfter, shortest, nameof(PingAfter));
        OptionCheck.AtLeast(PingTimeout, shortest, nameof(PingTimeout));
        OptionCheck.AtLeast(MaxRetries ?? 0, 0, nameof(MaxRetries));
        OptionCheck.AtLeast(LongestRetryDelay, TimeSpan.Zero, nameof(LongestRetryDelay));
        Limits!.Check();
        var copy = (TwitchChatOptions)MemberwiseClone();
        copy.Login = Login is null ? null : ChannelName.Check(Login, nameof(Login));
        return copy;
    }
}
