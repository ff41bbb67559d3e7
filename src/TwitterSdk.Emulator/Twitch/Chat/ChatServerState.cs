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

    public TwitchChatEmulatorOptions Options { get; } = options;

    public IReadOnlyList<string> Received => [.. _received];

    public IReadOnlyCollection<ChatSession> Sessions => [.. _sessions.Keys];

    /// <summary>How many there were since the start.</summary>
    public int Connections => Volatile.Read(ref _connections);

    public ChatAccount Account(string login) => _accounts.GetOrAdd(login, name => new ChatAccount(name, NextId()));

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
