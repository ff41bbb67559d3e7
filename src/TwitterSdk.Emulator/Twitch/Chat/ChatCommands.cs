namespace TwitterSdk.Emulator.Twitch.Chat;

/// <summary>What the server does with each command.</summary>
internal sealed class ChatCommands(TwitchChatEmulatorOptions options)
{
    private const string Server = ":tmi.twitch.tv";

    private static readonly string[] s_capabilities = ["twitch.tv/tags", "twitch.tv/commands", "twitch.tv/membership"];

    public MessageRules Messages { get; } = new(options);

    /// <summary>Runs a command; false when the connection is over.</summary>
    public bool Run(ChatServerState state, ChatSession session, LineParts line)
    {
        switch (line.Command)
        {
            case "CAP":
                Negotiate(state, session, line);
                return true;
            case "PASS":
                session.Token = line[0];
                return true;
            case "NICK":
                return SignIn(state, session, line[0]);
            case "USER" or "PONG":
                return true;
            case "PING":
                session.Send($"{Server} PONG tmi.twitch.tv :{line[0]}");
                return true;
            case "QUIT":
                session.End();
                return false;
            case "JOIN" when session.IsWelcome:
                foreach (string channel in line[0].Split(','))
                    Join(state, session, channel.TrimStart('#'));
                return true;
            case "PART" when session.IsWelcome:
                foreach (string channel in line[0].Split(','))
                    Part(state, session, channel.TrimStart('#'));
                return true;
            case "PRIVMSG" when session.IsWelcome:
                Messages.Say(state, session, line);
                return true;
            default:
                if (session.IsWelcome)
                    session.Send($"{Server} 421 {session.Nick} {line.Command} :Unknown command");
                return true;
        }
    }

    private static void Negotiate(ChatServerState state, ChatSession session, LineParts line)
    {
        switch (line[0].ToUpperInvariant())
        {
            case "LS":
                session.Send($"{Server} CAP * LS :{string.Join(' ', s_capabilities)}");
                break;
            case "REQ":
                string[] wanted = line[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                bool granted = wanted.All(name => s_capabilities.Contains(name) && !state.Faults.RefusedCapabilities.Contains(name));
                if (granted)
                    session.Capabilities = session.Capabilities.Union(wanted);
                session.Send($"{Server} CAP * {(granted ? "ACK" : "NAK")} :{string.Join(' ', wanted)}");
                break;
        }
    }

    private bool SignIn(ChatServerState state, ChatSession session, string nick)
    {
        bool anonymous = nick.StartsWith("justinfan", StringComparison.Ordinal) && nick.Length > "justinfan".Length;
        string? refusal = anonymous ? null : Refusal(state, session, nick);
        if (refusal is not null)
        {
            session.Send($"{Server} NOTICE * :{refusal}");
            session.End();
            return false;
        }

        session.Nick = nick;
        session.Account = anonymous ? null : state.Account(nick);
        session.IsWelcome = true;
        session.Send($"{Server} 001 {nick} :Welcome, GLHF!");
        session.Send($"{Server} 002 {nick} :Your host is tmi.twitch.tv");
        session.Send($"{Server} 003 {nick} :This server is rather new");
        session.Send($"{Server} 004 {nick} :-");
        session.Send($"{Server} 375 {nick} :-");
        session.Send($"{Server} 372 {nick} :You are in a maze of twisty passages, all alike.");
        session.Send($"{Server} 376 {nick} :>");
        if (session.Account is { } account && session.HasCommands)
            session.Send($"@badge-info=;badges=;color={account.Color};display-name={account.DisplayName};emote-sets=0;user-id={account.Id};user-type= {Server} GLOBALUSERSTATE");
        return true;
    }

    private string? Refusal(ChatServerState state, ChatSession session, string nick)
    {
        if (nick.Length == 0 || nick.Any(letter => !char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != '_'))
            return "Invalid NICK";
        if (!session.Token.StartsWith("oauth:", StringComparison.Ordinal))
            return "Improperly formatted auth";
        if (options.AcceptsToken is { } accepts)
            return accepts(nick, session.Token["oauth:".Length..]) ? null : "Login authentication failed";
        ChatAccount? account = state.FindAccount(nick);
        bool known = account is null ? options.AcceptAnyToken : account.Token is null || session.Token == $"oauth:{account.Token}";
        return known ? null : "Login authentication failed";
    }

    private static void Join(ChatServerState state, ChatSession session, string name)
    {
        ChatRoom room = state.Room(name);
        if (room.IsSilent || session.Rooms.Contains(name))
            return;
        if (room.IsSuspended)
        {
            session.Send($"@msg-id=msg_channel_suspended {Server} NOTICE #{name} :This channel does not exist or has been suspended.");
            return;
        }

        session.Rooms = session.Rooms.Add(name);
        session.Send($":{session.Prefix} JOIN #{name}");
        state.TellOthers(session, "JOIN", name);
        if (session.Account is not null && session.HasCommands)
            session.Send(ChatLines.UserState(session, room, null));
        if (session.HasCommands)
            session.Send(ChatLines.RoomState(room));
        string names = string.Join(' ', state.Sessions.Where(other => other.Rooms.Contains(name)).Select(other => other.Nick).Distinct());
        session.Send($":{session.Nick}.tmi.twitch.tv 353 {session.Nick} = #{name} :{names}");
        session.Send($":{session.Nick}.tmi.twitch.tv 366 {session.Nick} #{name} :End of /NAMES list");
    }

    private static void Part(ChatServerState state, ChatSession session, string name)
    {
        if (!session.Rooms.Contains(name))
            return;
        session.Send($":{session.Prefix} PART #{name}");
        session.Rooms = session.Rooms.Remove(name);
        state.TellOthers(session, "PART", name);
    }
}
