using System.Collections.Concurrent;
using System.Globalization;

namespace TwitterSdk.Emulator.Twitch.Chat;

/// <summary>Who there is, which channels there are, and what was said to the server.</summary>
internal sealed class ChatServerState(TwitchChatEmulatorOptions options)
{
    private const int FirstId = 1000;
    private const int MostLines = 10_000;

    private readonly ConcurrentDictionary<string, ChatAccount> _accounts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ChatRoom> _rooms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ChatSession, byte> _sessions = new();
    private readonly ConcurrentQueue<string> _received = new();
    private readonly ChatCommands _commands = new(options);
    private int _lastId = FirstId;
    private int _connections;

    public ChatFaults Faults { get; } = new();

    /// <summary>Told of every message that was delivered; for who keeps more of the vendor than chat.</summary>
    public Action<SaidMessage>? Said { get; set; }

    /// <summary>Tells what a user is to a channel, both by name; null where only chat is emulated.</summary>
    public Func<string, string, ChatStanding>? Standing { get; set; }

    public TwitchChatEmulatorOptions Options { get; } = options;

    public IReadOnlyList<string> Received => [.. _received];

    public IReadOnlyCollection<ChatSession> Sessions => [.. _sessions.Keys];

    /// <summary>How many there were since the start.</summary>
    public int Connections => Volatile.Read(ref _connections);

    public ChatAccount Account(string login) => _accounts.GetOrAdd(login, name => new ChatAccount(name, NextId()));

    /// <summary>Somebody whose id is known elsewhere.</summary>
    public ChatAccount Register(string login, string id) => _accounts.GetOrAdd(login, name => new ChatAccount(name, id));

    public ChatAccount? FindAccount(string login) => _accounts.GetValueOrDefault(login);

    public ChatRoom Room(string name) => _rooms.GetOrAdd(name, key => new ChatRoom(key, FindAccount(key)?.Id ?? NextId()));

    public void Enter(ChatSession session)
    {
        Interlocked.Increment(ref _connections);
        _sessions.TryAdd(session, 0);
    }

    public void Leave(ChatSession session)
    {
        _sessions.TryRemove(session, out _);
        foreach (string room in session.Rooms)
            TellOthers(session, "PART", room);
    }

    /// <summary>Tells the others that a user came or went, unless the same user is there over another connection too.</summary>
    public void TellOthers(ChatSession session, string command, string room)
    {
        foreach (ChatSession other in _sessions.Keys)
        {
            if (other != session && other.Nick == session.Nick && other.Rooms.Contains(room))
                return;
        }

        Tell(room, $":{session.Prefix} {command} #{room}", except: session, membership: true);
    }

    /// <summary>Says something for somebody who has no connection, and so gets nothing back.</summary>
    public SaidMessage Say(ChatAccount account, ChatRoom room, string text, string reply) => _commands.Messages.Deliver(this, null, account, room, text, "", reply);

    /// <summary>Why somebody may not say something now; null when nothing stands against it.</summary>
    public (string Kind, string Text)? Refusal(ChatAccount account, ChatRoom room, string text) =>
        _commands.Messages.Refusal(room, account.Login, text, StandingOf(room, account.Login), Options.TimeProvider.GetUtcNow());

    public ChatStanding StandingOf(ChatRoom room, string login) => Standing?.Invoke(room.Name, login) ?? default;

    /// <summary>One of the last messages; null when it is forgotten, or never was.</summary>
    public SaidMessage? FindSaid(string id) => _commands.Messages.Find(id);

    /// <summary>Sends somebody out of a channel, and tells all who are there.</summary>
    public void Ban(string room, string login, TimeSpan? duration)
    {
        DateTimeOffset now = Options.TimeProvider.GetUtcNow();
        ChatRoom channel = Room(room);
        channel.Ban(login, duration is { } time ? now + time : DateTimeOffset.MaxValue);
        string seconds = duration is { } given ? string.Create(CultureInfo.InvariantCulture, $"ban-duration={given.TotalSeconds:0};") : "";
        Tell(room, string.Create(CultureInfo.InvariantCulture, $"@{seconds}room-id={channel.Id};target-user-id={Account(login).Id};tmi-sent-ts={now.ToUnixTimeMilliseconds()} :tmi.twitch.tv CLEARCHAT #{room} :{login}"), commands: true);
    }

    /// <summary>Sends a line to all connections of a user.</summary>
    public void TellUser(string login, string line)
    {
        foreach (ChatSession session in _sessions.Keys)
        {
            if (session.Account?.Login == login && session.HasCommands)
                session.Send(line);
        }
    }

    /// <summary>Takes a line of a client; false when the connection is over.</summary>
    public bool Take(ChatSession session, string text)
    {
        LineParts line = LineParts.Parse(text);
        _received.Enqueue(line.Command == "PASS" ? "PASS ***" : text);
        while (_received.Count > MostLines)
            _received.TryDequeue(out _);
        return Faults.IsStalled || _commands.Run(this, session, line);
    }

    /// <summary>Sends a line to everybody in a channel.</summary>
    public void Tell(string room, string line, ChatSession? except = null, bool membership = false, bool commands = false)
    {
        foreach (ChatSession session in _sessions.Keys)
        {
            if (session != except && session.Rooms.Contains(room)
                && (!membership || session.Capabilities.Contains("twitch.tv/membership"))
                && (!commands || session.HasCommands))
            {
                session.Send(line);
            }
        }
    }

    private string NextId() => Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);
}
